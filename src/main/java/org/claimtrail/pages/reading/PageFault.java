package org.claimtrail.pages.reading;

import java.util.Map;

import org.springframework.http.HttpStatusCode;

/** Why a page cannot be shown, told to its reader. Carries no stack trace. */
public class PageFault extends RuntimeException {

	private final HttpStatusCode status;

	private final transient Map<String, String> choices;

	public PageFault(HttpStatusCode status, String message) {
		this(status, message, Map.of());
	}

	/**
	 * A fault with what may have been meant.
	 * @param choices what each is called, by its address
	 */
	public PageFault(HttpStatusCode status, String message, Map<String, String> choices) {
		super(message, null, false, false);
		this.status = status;
		this.choices = choices;
	}

	/** What may have been meant instead: what each is called, by its address. */
	public Map<String, String> choices() {
		return this.choices;
	}

	/** The status of the answer. */
	public HttpStatusCode status() {
		return this.status;
	}

}
