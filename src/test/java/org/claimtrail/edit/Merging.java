package org.claimtrail.edit;

import java.util.Map;

import org.claimtrail.corpus.Graph;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** An editor who merges records, and parts them, as they are by now. */
record Merging(Graph graph, Editor editor) {

	/** Merges one into the other, which must work. */
	JsonNode merge(String from, String into) {
		JsonNode answer = tryMerge(from, into);
		assertThat(answer.path("problems")).isEmpty();
		return answer;
	}

	JsonNode tryMerge(String from, String into) {
		return this.editor.ask("mergeClaimants",
				"{'fromId':'%s','expectedFromVersion':%d,'intoId':'%s','expectedIntoVersion':%d,'reason':'The same.'}"
					.formatted(from, version(from), into, version(into)),
				"claimant { id } change { number } problems { code message } warnings { message }");
	}

	/** Makes a merged record one of its own again, which must work. */
	JsonNode undo(String id) {
		JsonNode answer = this.editor.ask("undoMerge",
				"{'id':'%s','expectedVersion':%d,'reason':'Not the same.'}".formatted(id, version(kept(id))),
				"claimant { id } change { number } problems { code message } warnings { message }");
		assertThat(answer.path("problems")).isEmpty();
		return answer;
	}

	/** The data of an answer without errors. */
	String data(String document) {
		JsonNode answer = this.editor.answer(document, "{}");
		assertThat(answer.path("errors")).as("%s", answer).isEmpty();
		return answer.path("data").toString();
	}

	private String kept(String id) {
		return String.valueOf(this.graph.rows("""
				MATCH (:Claimant|MergedClaimant {id: '%s'})-[:MERGED_INTO*0..]->(kept:Claimant)
				RETURN kept.id AS id
				""".formatted(id)).stream().findFirst().orElse(Map.of("id", id)).get("id"));
	}

	private long version(String id) {
		return this.graph.number("""
				OPTIONAL MATCH (n:Claimant|MergedClaimant {id: '%s'})<-[altered:ALTERED {effect: 'CHANGED'}]-()
				RETURN count(altered) + 1
				""".formatted(id));
	}

}
