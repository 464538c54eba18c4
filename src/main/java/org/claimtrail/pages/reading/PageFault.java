package org.claimtrail.pages.reading;

import org.springframework.http.HttpStatusCode;

/** Why a page cannot be shown, told to its reader. Carries no stack trace. */
public class PageFault extends RuntimeException {

	private final HttpStatusCode status;

	public PageFault(HttpStatusCode status, String message) {
		super(message, null, false, false);
		this.status = status;
	}

	/** The status of the answer. */
	public HttpStatusCode status() {
		return this.status;
	}

}
