package org.claimtrail.random;

import java.util.Set;

/**
 * What the server is known to do wrong. Each entry keeps the net from asking for it, and
 * goes when the defect is mended.
 */
final class KnownDefects {

	/**
	 * An import ends with a fault of the server at a vague figure without bounds that is
	 * cited.
	 */
	static final boolean IMPORTS_NO_BOUNDLESS_FIGURES = true;

	/** Connections whose pages lose edges to the same node. */
	static final Set<String> LOSE_PARALLEL_EDGES = Set.of("Speaker.affiliations", "Organization.speakers",
			"Article.claims", "Claim.articles");

	/** Pages in the order of a text lose items around signs beyond the basic plane. */
	static final boolean PAGES_COMPARE_BY_UTF_16 = true;

	private KnownDefects() {
	}

}
