package org.claimtrail.corpus.history;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.claimtrail.date.PartialDate;
import org.claimtrail.ledger.Row;
import tools.jackson.databind.JsonNode;

/** Turns a line about an earlier version of a claim into the properties of its node. */
final class VersionRow {

	private static final List<String> TEXTS = List.of("fingerprint", "quote", "language", "medium", "cue",
			"attribution", "verification", "verificationNote", "claimantId", "organizationId", "affiliationRole",
			"role", "printedPhrase", "printedNote", "measureId", "comparator", "unit", "phrase", "basis", "per", "line",
			"described");

	private static final List<String> DATES = List.of("statedOn", "since", "until", "asOf");

	private static final List<String> NUMBERS = List.of("low", "high", "printedValue");

	private static final List<String> TRUTHS = List.of("forecast", "vague", "asOfInferred", "statedOnOpen");

	private static final List<String> LISTS = List.of("articleIds", "articlePlaces", "articleExacts", "citesIds",
			"citesIntents", "citesVias", "citesCues", "knownThroughIds", "retractsIds", "retractsReasons",
			"expressesIds", "reviewsIds", "reviewsRatings", "reviewsNormalized", "reviewsScales");

	private VersionRow() {
	}

	/**
	 * The properties.
	 * @param number its place among the versions of the claim, from 1
	 */
	static Map<String, Object> of(JsonNode version, int number) {
		Row row = Row.empty()
			.with("id", version.path("claim").asString() + "@" + number)
			.withFolded("statement", version.path("statement").asString())
			.with("recordedAt", time(version.path("recordedAt")))
			.with("supersededAt", time(version.path("supersededAt")));
		given(version, TEXTS).forEach((name) -> row.with(name, version.path(name).asString()));
		given(version, DATES).forEach((name) -> row.withDate(name, PartialDate.parse(version.path(name).asString())));
		given(version, NUMBERS).forEach((name) -> row.with(name, version.path(name).asDouble()));
		given(version, TRUTHS).forEach((name) -> row.with(name, version.path(name).asBoolean()));
		LISTS.forEach((name) -> row.with(name, texts(version.path(name))));
		if (version.has("describedFirst")) {
			row.with("describedFirst", LocalDate.parse(version.path("describedFirst").asString()));
		}
		return row.properties();
	}

	static ZonedDateTime time(JsonNode time) {
		return ZonedDateTime.parse(time.asString());
	}

	static List<String> texts(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).toList();
	}

	private static List<String> given(JsonNode version, List<String> names) {
		return names.stream().filter(version::has).toList();
	}

}
