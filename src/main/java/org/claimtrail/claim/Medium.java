package org.claimtrail.claim;

/** How a claim was made. */
public enum Medium {

	/** In a speech. */
	SPEECH,
	/** In an interview. */
	INTERVIEW,
	/** At a press conference. */
	PRESS_CONFERENCE,
	/** In a written statement. */
	STATEMENT,
	/** In a report or study. */
	REPORT,
	/** In a post. */
	SOCIAL_MEDIA,
	/** In an article of its own. */
	ARTICLE,
	/** In a briefing, often to unnamed listeners. */
	BRIEFING,
	/** Otherwise, or unknown. */
	OTHER

}
