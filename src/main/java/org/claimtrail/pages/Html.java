package org.claimtrail.pages;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/**
 * A page as a response. It is small and asked for anew each time, so that it always names
 * the assets of the running version.
 */
final class Html {

	static final String TYPE = "text/html;charset=UTF-8";

	private Html() {
	}

	static ResponseEntity<String> page(Markup page) {
		return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(page.html());
	}

}
