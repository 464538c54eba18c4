package org.claimtrail.claim;

/** Where in an article a claim stands. */
public enum Place {

	/** In the headline. */
	HEADLINE,
	/** In the line under the headline. */
	SUBHEADLINE,
	/** In the text. */
	BODY,
	/** In the caption of a picture or chart. */
	CAPTION

}
