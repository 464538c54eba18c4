package org.claimtrail.pages;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * HTML that needs no escaping any more.
 */
record Markup(String html) {

	static final Markup NONE = new Markup("");

	static Markup join(Collection<Markup> parts) {
		return new Markup(parts.stream().map(Markup::html).collect(Collectors.joining()));
	}

}
