package org.claimtrail.corpus.document;

/** A kind of record. */
public enum Kind {

	/** An organization. */
	ORGANIZATION("organization"),
	/** A speaker. */
	SPEAKER("speaker"),
	/** A measure. */
	MEASURE("measure"),
	/** A proposition. */
	PROPOSITION("proposition"),
	/** An article. */
	ARTICLE("article"),
	/** A claim. */
	CLAIM("claim"),
	/** A file or line of which not even the kind of record can be read. */
	UNREADABLE("unreadable");

	private final String word;

	Kind(String word) {
		this.word = word;
	}

	/** The word for it in documents and in the schema. */
	public String word() {
		return this.word;
	}

	public static Kind of(String word) {
		for (Kind kind : values()) {
			if (kind.word.equals(word)) {
				return kind;
			}
		}
		return UNREADABLE;
	}

}
