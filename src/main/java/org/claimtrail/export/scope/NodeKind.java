package org.claimtrail.export.scope;

import java.util.Locale;

/** The kinds of nodes that have records; a kind refers to those before it only. */
public enum NodeKind {

	ORGANIZATION("Organization"), SPEAKER("Speaker"), MEASURE("Measure"), PROPOSITION("Proposition"),
	ARTICLE("Article"), CLAIM("Claim");

	private final String label;

	NodeKind(String label) {
		this.label = label;
	}

	/** The label in the graph. */
	public String label() {
		return this.label;
	}

	/** Several of the kind, as people read it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT) + "s";
	}

	/** The kind that an identifier names. */
	public static NodeKind of(String id) {
		return valueOf(id.substring(0, id.indexOf(':')).toUpperCase(Locale.ROOT));
	}

}
