package org.claimtrail.claim;

/** Where in an article a claim stands. */
public enum Place {

	/** In the headline or the line under it. */
	HEADLINE,
	/** In the text. */
	BODY,
	/** In the caption of a picture or chart. */
	CAPTION

}
