package org.claimtrail.neo4j.edition;

/** Counts how deeply the brackets of a Cypher statement are nested. */
final class BracketDepth {

	private final String statement;

	private int place;

	private BracketDepth(String statement) {
		this.statement = statement;
	}

	/** The most brackets that are open at once, without those in texts and comments. */
	static int of(String statement) {
		return new BracketDepth(statement).deepest();
	}

	private int deepest() {
		int open = 0;
		int deepest = 0;
		for (; this.place < this.statement.length(); this.place++) {
			switch (this.statement.charAt(this.place)) {
				case '(', '[', '{' -> deepest = Math.max(deepest, ++open);
				case ')', ']', '}' -> open--;
				case '\'' -> skipText('\'');
				case '"' -> skipText('"');
				case '`' -> skipTo("`");
				case '/' -> skipComment();
				default -> {
				}
			}
		}
		return deepest;
	}

	private void skipText(char end) {
		for (this.place++; this.place < this.statement.length(); this.place++) {
			char next = this.statement.charAt(this.place);
			if (next == end) {
				return;
			}
			if (next == '\\') {
				this.place++;
			}
		}
	}

	private void skipComment() {
		if (this.statement.startsWith("//", this.place)) {
			skipTo("\n");
		}
		else if (this.statement.startsWith("/*", this.place)) {
			this.place++;
			skipTo("*/");
		}
	}

	private void skipTo(String end) {
		int found = this.statement.indexOf(end, this.place + 1);
		this.place = (found < 0) ? this.statement.length() : found + end.length() - 1;
	}

}
