package org.claimtrail.pages.reading;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What has a page of its own, with the operation that the page asks. */
enum RecordKind {

	CLAIM("PageOfAClaim", "claim"), SPEAKER("PageOfASpeaker", "claimant"),
	ORGANIZATION("PageOfAnOrganization", "claimant"), ARTICLE("PageOfAnArticle", "article"),
	MEASURE("PageOfAMeasure", "measure"), PROPOSITION("PageOfAProposition", "proposition");

	private final String operation;

	private final String template;

	RecordKind(String operation, String template) {
		this.operation = operation;
		this.template = template;
	}

	static RecordKind of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	String operation() {
		return this.operation;
	}

	String template() {
		return this.template;
	}

	/** By what the feed of changes keeps to one of these; null where it cannot. */
	@Nullable String feed() {
		return switch (this) {
			case MEASURE -> "measure";
			case SPEAKER, ORGANIZATION -> "claimant";
			default -> null;
		};
	}

	/** Whether one may be merged into another one, which answers for it. */
	boolean isClaimant() {
		return this == SPEAKER || this == ORGANIZATION;
	}

	/** As it stands in addresses and identifiers. */
	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
