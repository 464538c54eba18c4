package org.claimtrail.corpus.history;

import java.time.OffsetDateTime;

import org.claimtrail.corpus.document.HistoryLine;
import org.claimtrail.identity.Identities;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Follows the lines that tell how one record came about. */
final class RecordLines {

	private final String id;

	private final long newest;

	private final Ends ends;

	private boolean told;

	private long version = 1;

	private long versions;

	private String superseded = "";

	/**
	 * Begins with a record.
	 * @param newest the number of the newest change
	 * @param ends takes what its edges name
	 */
	RecordLines(String id, long newest, Ends ends) {
		this.id = id;
		this.newest = newest;
		this.ends = ends;
	}

	/** What is wrong with a line about it; null if nothing is. */
	@Nullable String problem(HistoryLine kind, JsonNode line) {
		return (kind == HistoryLine.RECORDED) ? recorded(line) : version(line);
	}

	/** What is missing after the last line about it; null if nothing is. */
	@Nullable String open() {
		if (!this.told) {
			return "found this line after the record " + this.id + ", expected one of the type recorded";
		}
		return (isClaim() && this.version > this.versions + 1)
				? "found %d versions of %s before the present one, expected %d".formatted(this.versions, this.id,
						this.version - 1)
				: null;
	}

	/** What is wrong with the changes that a line lists; null if nothing is. */
	static @Nullable String alterations(JsonNode line, long newest) {
		long before = 0;
		for (JsonNode altered : line.path("changes")) {
			long number = altered.path("number").asLong();
			if (number <= before || number > newest) {
				return "found change %d after change %d, expected them in their order, and none after change %d"
					.formatted(number, before, newest);
			}
			before = number;
		}
		return null;
	}

	private @Nullable String recorded(JsonNode line) {
		String about = line.path("id").asString();
		if (!about.equals(this.id) || this.told) {
			return "found how " + about + " was recorded, expected that on the line after its record, once";
		}
		this.told = true;
		for (JsonNode edge : line.path("named")) {
			String named = named(edge);
			if (named != null) {
				return named;
			}
		}
		if (line.has("dossiers") && !isClaim()) {
			return "found dossiers of " + this.id + ", expected those of a claim";
		}
		line.path("dossiers").forEach((dossier) -> this.ends.requires(dossier.path("article").asString()));
		line.path("changes")
			.forEach((altered) -> this.version = Math.max(this.version, altered.path("version").asLong()));
		return alterations(line, this.newest);
	}

	private @Nullable String named(JsonNode edge) {
		String to = edge.path("to").asString();
		if (isClaim() && edge.path("names").size() != 1) {
			return "found several names of one claimant of " + this.id + ", expected one";
		}
		for (JsonNode names : edge.path("names")) {
			String[] both = names.asString().split(" ", 2);
			boolean here = Identities.isClaimant(this.id)
					? Identities.isClaimant(both[0]) && this.ends.answers(both[0], this.id) : both[0].equals(this.id);
			if (!here || !this.ends.answers(both[1], to)) {
				return "found " + names.asString() + " named between " + this.id + " and " + to
						+ ", expected what these answer for";
			}
		}
		return null;
	}

	private @Nullable String version(JsonNode line) {
		String claim = line.path("claim").asString();
		if (!claim.equals(this.id) || !this.told) {
			return "found what " + claim + " was before, expected that after the line that tells how it was recorded";
		}
		String until = line.path("supersededAt").asString();
		if (!this.superseded.isEmpty() && OffsetDateTime.parse(until).isBefore(OffsetDateTime.parse(this.superseded))) {
			return "found a version of %s until %s after one until %s, expected the earlier one first".formatted(claim,
					until, this.superseded);
		}
		this.superseded = until;
		this.versions++;
		return null;
	}

	private boolean isClaim() {
		return this.id.startsWith("claim:");
	}

}
