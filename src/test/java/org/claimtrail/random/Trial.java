package org.claimtrail.random;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Something that was asked, and what is wrong with the answer.
 *
 * @param asks what was asked
 * @param findings what is wrong; empty when all is well
 */
record Trial(List<Ask> asks, List<Finding> findings) {

	private static final String ERRORS = "errors ";

	boolean isWell() {
		return this.findings.isEmpty();
	}

	/** Of an answer without data. */
	static Trial failed(List<Ask> asks, JsonNode answer) {
		String code = answer.at("/errors/0/extensions/code").asString("");
		return new Trial(asks, List.of(new Finding(ERRORS + code, "data without errors", answer.toString())));
	}

	/** Whether it goes wrong in the same manner: by the same error, or by other data. */
	boolean isLike(Trial other) {
		return !isWell() && !other.isWell() && manner().equals(other.manner());
	}

	private String manner() {
		String path = this.findings.getFirst().path();
		return path.startsWith(ERRORS) ? path : "";
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(new Document(this.asks).toString());
		this.findings.stream().limit(3).forEach((finding) -> text.append(finding).append('\n'));
		return text.toString();
	}

}
