package org.claimtrail.corpus.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.claimtrail.ledger.Row;
import tools.jackson.databind.JsonNode;

/** Turns the lines of a history into what the statements take that write it. */
final class HistoryRows {

	private HistoryRows() {
	}

	static Map<String, Object> change(JsonNode line) {
		long number = line.path("number").asLong();
		return text(
				text(text(text(Row.empty().with("id", "change:" + number).with("number", number), "accountName", line,
						"account"), "proposerName", line, "proposer"), "reason", line, "reason"),
				"subjectId", line, "subject")
			.with("at", VersionRow.time(line.path("at")))
			.with("action", line.path("action").asString())
			.with("newCount", line.path("new").asLong())
			.with("changedCount", line.path("changed").asLong())
			.with("removedCount", line.path("removed").asLong())
			.properties();
	}

	static Map<String, Object> stone(JsonNode line) {
		Map<String, Object> properties = Row.empty()
			.with("id", line.path("id").asString())
			.with("removedAt", VersionRow.time(line.path("at")))
			.with("removedBy", line.path("account").asString())
			.with("reason", line.path("reason").asString())
			.properties();
		return Map.of("id", line.path("id").asString(), "properties", properties, "change",
				line.path("change").asLong(0));
	}

	static Map<String, Object> recorded(JsonNode line) {
		return text(Row.empty(), "fingerprint", line, "fingerprint").with("id", line.path("id").asString())
			.with("at", VersionRow.time(line.path("at")))
			.properties();
	}

	static List<Map<String, Object>> altered(List<JsonNode> lines) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (JsonNode line : lines) {
			for (JsonNode altered : line.path("changes")) {
				rows.add(Row.empty()
					.with("id", line.path("id").asString())
					.with("number", altered.path("number").asLong())
					.with("effect", altered.path("effect").asString())
					.with("version", altered.has("version") ? altered.path("version").asLong() : null)
					.properties());
			}
		}
		return rows;
	}

	static Stream<Map<String, Object>> named(JsonNode line) {
		return line.path("named")
			.valueStream()
			.map((edge) -> Map.of("id", line.path("id").asString(), "to", edge.path("to").asString(), "type",
					edge.path("edge").asString(), "role", edge.path("role").asString(""), "from",
					edge.path("from").asString(""), "until", edge.path("until").asString(""), "names",
					VersionRow.texts(edge.path("names"))));
	}

	/** The dossiers that have the claim. */
	static Stream<Map<String, Object>> dossiers(JsonNode line) {
		return line.path("dossiers")
			.valueStream()
			.map((dossier) -> Map.of("id", line.path("id").asString(), "article", dossier.path("article").asString(),
					"properties",
					text(text(Row.empty(), "fingerprint", dossier, "fingerprint"), "way", dossier, "way")
						.with("dossier", dossier.path("dossier").asString())
						.properties()));
	}

	static Map<String, Object> own(JsonNode line) {
		return Row.empty()
			.with("id", line.path("id").asString())
			.withFolded("ownAliases", VersionRow.texts(line.path("ownAliases")))
			.properties();
	}

	static Map<String, Object> merge(JsonNode line) {
		JsonNode record = line.path("record");
		Row properties = Row.empty()
			.with("id", line.path("id").asString())
			.with("recordedAt", VersionRow.time(line.path("recordedAt")))
			.withFolded("name", record.path("name").asString())
			.withFolded("aliases", VersionRow.texts(record.path("aliases")))
			.with("anonymous", record.has("anonymous") ? record.path("anonymous").asBoolean() : null);
		text(text(text(text(properties, "fingerprint", line, "fingerprint"), "kind", record, "kind"), "country", record,
				"country"), "description", record, "description");
		Map<String, Object> merge = Row.empty()
			.with("at", VersionRow.time(line.path("at")))
			.with("accountName", line.path("account").asString())
			.with("reason", line.path("reason").asString())
			.properties();
		return Map.of("id", line.path("id").asString(), "into", line.path("into").asString(), "properties",
				properties.properties(), "merge", merge);
	}

	private static Row text(Row row, String name, JsonNode line, String key) {
		return line.has(key) ? row.with(name, line.path(key).asString()) : row;
	}

}
