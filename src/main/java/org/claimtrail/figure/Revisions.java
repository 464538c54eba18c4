package org.claimtrail.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.FigureRecord;
import org.claimtrail.ledger.Entry;
import org.claimtrail.ledger.Row;
import org.jspecify.annotations.Nullable;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * How a batch of claims changes the revisions. Planned before the claims are written,
 * since the graph is read faster while the transaction has not changed it; applied after.
 */
public final class Revisions {

	private static final String PLACES = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			RETURN id, claim.claimantId AS claimantId, claim.measureId AS measureId,
				claim.statedOnFirst AS statedOnFirst, claim.line AS line
			""";

	private static final String UNITS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (measure:Measure {id: id})
			RETURN id, measure.unit AS unit
			""";

	private static final String AROUND = """
			CYPHER 25
			UNWIND $links AS link
			OPTIONAL CALL (link) {
				MATCH (older:Claim)
				USING INDEX older:Claim(claimantId, measureId, statedOnFirst, id)
				WHERE older.claimantId = link.claimantId AND older.measureId = link.measureId
					AND older.statedOnFirst <= link.statedOnFirst AND older.id IS NOT NULL
					AND (older.statedOnFirst < link.statedOnFirst OR older.id < link.id)
					AND older.line = link.line AND NOT older.id IN $moved
				RETURN older
				ORDER BY older.claimantId DESC, older.measureId DESC, older.statedOnFirst DESC, older.id DESC LIMIT 1
			}
			OPTIONAL MATCH (newer:Claim)-[:REVISES]->(older)
			RETURN link.id AS id, older.id AS older, newer.id AS newer
			""";

	private static final String OLDEST = """
			CYPHER 25
			UNWIND $links AS link
			CALL (link) {
				MATCH (oldest:Claim)
				USING INDEX oldest:Claim(claimantId, measureId, statedOnFirst, id)
				WHERE oldest.claimantId = link.claimantId AND oldest.measureId = link.measureId
					AND oldest.statedOnFirst IS NOT NULL AND oldest.id IS NOT NULL
					AND oldest.line = link.line AND NOT oldest.id IN $moved
				RETURN oldest
				ORDER BY oldest.claimantId, oldest.measureId, oldest.statedOnFirst, oldest.id LIMIT 1
			}
			RETURN link.chain AS chain, oldest.id AS oldest
			""";

	private static final String UNLINK = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[edge:REVISES]->(:Claim)
			USING INDEX SEEK claim:Claim(id)
			DELETE edge
			""";

	private static final String LINK = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (newer:Claim {id: edge.from})
			MATCH (older:Claim {id: edge.to})
			CREATE (newer)-[:REVISES]->(older)
			""";

	private final Map<String, String> lines = new HashMap<>();

	private final List<String> relinked = new ArrayList<>();

	private final List<Map<String, Object>> edges = new ArrayList<>();

	private Revisions() {
	}

	/**
	 * Plans the revisions of claims about to be written.
	 * @param retold those of them that merely pass on somebody else's figure
	 */
	static Revisions plan(TransactionContext transaction, List<Entry<ClaimRecord>> entries, Set<String> retold) {
		Revisions revisions = new Revisions();
		Map<String, Record> places = new HashMap<>();
		List<String> ids = entries.stream().map(Entry::id).toList();
		transaction.run(PLACES, Map.of("ids", ids))
			.forEachRemaining((row) -> places.put(row.get("id").asString(), row));
		Map<String, String> units = units(transaction, entries);
		List<String> moved = new ArrayList<>();
		Map<String, ChainLink> entering = new HashMap<>();
		for (Entry<ClaimRecord> entry : entries) {
			FigureRecord figure = entry.content().figure();
			ChainLink link = (figure == null || retold.contains(entry.id())) ? null
					: ChainLink.of(entry, units.getOrDefault(figure.measure(), ""));
			if (link != null) {
				revisions.lines.put(link.id(), link.line());
			}
			Record place = places.get(entry.id());
			if (place == null || !Objects.equals(ChainLink.of(place), link)) {
				if (place != null) {
					moved.add(entry.id());
				}
				if (link != null) {
					entering.put(link.id(), link);
				}
			}
		}
		RevisionGaps.close(transaction, moved);
		revisions.enter(transaction, entering, moved);
		return revisions;
	}

	private static Map<String, String> units(TransactionContext transaction, List<Entry<ClaimRecord>> entries) {
		Set<String> measures = new TreeSet<>();
		entries.forEach((entry) -> {
			if (entry.content().figure() != null) {
				measures.add(entry.content().figure().measure());
			}
		});
		Map<String, String> units = new HashMap<>();
		transaction.run(UNITS, Map.of("ids", List.copyOf(measures)))
			.forEachRemaining((row) -> units.put(row.get("id").asString(), row.get("unit").asString("")));
		return units;
	}

	/** The line on which a claim revises and is revised; null if it is on none. */
	@Nullable String line(String id) {
		return this.lines.get(id);
	}

	void apply(TransactionContext transaction) {
		Unwinding.run(transaction, UNLINK, "ids", this.relinked);
		Unwinding.run(transaction, LINK, "edges", this.edges);
	}

	/** Puts claims between those that are older and newer in the graph. */
	private void enter(TransactionContext transaction, Map<String, ChainLink> entering, List<String> moved) {
		Map<String, Gap> gaps = new HashMap<>();
		transaction.run(AROUND, Map.of("links", rows(entering.values()), "moved", moved)).forEachRemaining((row) -> {
			ChainLink link = Objects.requireNonNull(entering.get(row.get("id").asString()));
			String older = text(row.get("older"));
			gaps.computeIfAbsent(link.chain() + " " + older, (any) -> new Gap(older, text(row.get("newer")))).add(link);
		});
		Map<String, String> oldest = oldest(transaction, gaps.values(), moved);
		gaps.values().forEach((gap) -> gap.link(this, oldest.get(gap.chain())));
	}

	/** The first claims of chains before which others go in. */
	private static Map<String, String> oldest(TransactionContext transaction, Iterable<Gap> gaps, List<String> moved) {
		List<ChainLink> firsts = new ArrayList<>();
		gaps.forEach((gap) -> {
			if (gap.older == null) {
				firsts.add(gap.links.first());
			}
		});
		Map<String, String> oldest = new HashMap<>();
		transaction.run(OLDEST, Map.of("links", rows(firsts), "moved", moved))
			.forEachRemaining((row) -> oldest.put(row.get("chain").asString(), row.get("oldest").asString()));
		return oldest;
	}

	private static List<Map<String, Object>> rows(Iterable<ChainLink> links) {
		List<Map<String, Object>> rows = new ArrayList<>();
		links.forEach((link) -> rows.add(Map.of("id", link.id(), "claimantId", link.claimantId(), "measureId",
				link.measureId(), "statedOnFirst", link.statedOnFirst(), "line", link.line(), "chain", link.chain())));
		return rows;
	}

	private static @Nullable String text(Value value) {
		return value.isNull() ? null : value.asString();
	}

	/** Claims that go between the same two claims of the graph. */
	private static final class Gap {

		private final @Nullable String older;

		private final @Nullable String newer;

		private final TreeSet<ChainLink> links = new TreeSet<>(ChainLink.ORDER);

		Gap(@Nullable String older, @Nullable String newer) {
			this.older = older;
			this.newer = newer;
		}

		void add(ChainLink link) {
			this.links.add(link);
		}

		String chain() {
			return this.links.first().chain();
		}

		void link(Revisions revisions, @Nullable String oldest) {
			String before = this.older;
			for (ChainLink link : this.links) {
				if (before != null) {
					revisions.edges.add(Row.edge(link.id(), before, Row.empty()));
				}
				before = link.id();
			}
			String after = (this.older != null) ? this.newer : oldest;
			if (after != null && before != null) {
				revisions.relinked.add(after);
				revisions.edges.add(Row.edge(after, before, Row.empty()));
			}
		}

	}

}
