package org.claimtrail.pages.reading;

import org.springframework.http.HttpStatusCode;

/** Why a page cannot be shown, told to its reader. Carries no stack trace. */
class PageFault extends RuntimeException {

	private final HttpStatusCode status;

	PageFault(HttpStatusCode status, String message) {
		super(message, null, false, false);
		this.status = status;
	}

	HttpStatusCode status() {
		return this.status;
	}

}
