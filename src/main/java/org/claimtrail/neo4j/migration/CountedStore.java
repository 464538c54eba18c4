package org.claimtrail.neo4j.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.JavaBasedMigration;
import ac.simons.neo4j.migrations.core.MigrationContext;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts in a store of before what is kept from now on when it is written: how many
 * claims refer to each claim, and how the citations of each claimant differ from what
 * they cite. Each step is a small transaction; after an interruption the next start goes
 * on where this one was.
 */
final class CountedStore implements JavaBasedMigration {

	private static final Logger LOG = LoggerFactory.getLogger(CountedStore.class);

	private static final long TOLD_EVERY = 50_000;

	private static final String TOTALS = """
			CYPHER 25
			RETURN COUNT { (:Claim) } AS claims, COUNT { (:Claimant) } AS claimants
			""";

	private static final String REPORTS = """
			CYPHER 25
			MATCH (claim:Claim) WHERE claim.id > $after
			WITH claim ORDER BY claim.id LIMIT 5000
			SET claim.reportCount = COUNT { (claim)<-[:CITES]-() }
			RETURN count(claim) AS count, max(claim.id) AS last
			""";

	private static final String CLAIMANTS = """
			CYPHER 25
			MATCH (claimant:Claimant) WHERE claimant.id > $after
			WITH claimant.id AS id ORDER BY id LIMIT 50
			RETURN collect(id) AS ids
			""";

	private static final String DRIFT = """
			CYPHER 25
			UNWIND $ids AS id
			CALL (id) {
				MATCH (:Claimant {id: id})<-[:MADE_BY]-(:Claim)-[cites:CITES]->(:Claim)
				RETURN 'CLAIMANT' AS by, cites.drift AS drift
				UNION ALL
				MATCH (:Claimant {id: id})<-[:MADE_BY]-(citing:Claim)-[cites:CITES]->(:Claim)
				WHERE citing.organizationId IS NULL
				RETURN 'ORGANIZATION' AS by, cites.drift AS drift
				UNION ALL
				MATCH (citing:Claim)-[cites:CITES]->(:Claim)
				WHERE citing.organizationId = id
				RETURN 'ORGANIZATION' AS by, cites.drift AS drift
			}
			WITH id, by, coalesce(drift, []) AS drift, count(*) AS count
			WITH id, by, sum(count) AS citations, sum(CASE WHEN drift <> [] THEN count ELSE 0 END) AS drifted,
				collect({drift: drift, count: count}) AS all
			MERGE (kept:DriftCount {groupBy: by, claimantId: id})
			SET kept.citations = citations, kept.drifted = drifted, kept.kinds = [kind IN $kinds |
				reduce(sum = 0, one IN all | sum + CASE WHEN kind IN one.drift THEN one.count ELSE 0 END)]
			""";

	private static final List<String> KINDS = List.of("QUALIFIER_DROPPED", "QUALIFIER_ADDED", "QUALIFIER_CHANGED",
			"RANGE_COLLAPSED", "RANGE_WIDENED", "ROUNDED", "VALUE_CHANGED", "UNIT_CHANGED", "MEASURE_BROADENED",
			"MEASURE_NARROWED", "MEASURE_CHANGED", "PERIOD_CHANGED", "DATE_SHIFTED", "ATTRIBUTION_DROPPED",
			"ATTRIBUTION_CHANGED", "CERTAINTY_RAISED", "CERTAINTY_LOWERED", "FIGURE_ADDED", "SUMMED");

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.withValue("0004");
	}

	@Override
	public Optional<String> getOptionalDescription() {
		return Optional.of("Count reports and drift");
	}

	@Override
	public void apply(MigrationContext context) {
		try (Session session = context.getSession()) {
			Record totals = session.run(TOTALS).single();
			if (totals.get("claims").asLong() > 0) {
				countReports(session, totals.get("claims").asLong());
				countDrift(session, totals.get("claimants").asLong());
			}
		}
	}

	private static void countReports(Session session, long claims) {
		LOG.info("Upgrading the store: counting the reports of {} claims. This is done once.", claims);
		long done = 0;
		String after = "";
		while (true) {
			Map<String, Object> from = Map.of("after", after);
			Record row = session.executeWrite((transaction) -> transaction.run(REPORTS, from).single());
			long count = row.get("count").asLong();
			if (count == 0) {
				return;
			}
			after = row.get("last").asString();
			tell(done, done + count, claims, "claims");
			done += count;
		}
	}

	private static void countDrift(Session session, long claimants) {
		LOG.info("Upgrading the store: counting the drift of {} claimants", claimants);
		long done = 0;
		List<Object> ids = claimants(session, "");
		while (!ids.isEmpty()) {
			Map<String, Object> some = Map.of("ids", ids, "kinds", KINDS);
			session.executeWriteWithoutResult((transaction) -> transaction.run(DRIFT, some).consume());
			tell(done * 50, (done + ids.size()) * 50, claimants * 50, "steps");
			done += ids.size();
			ids = claimants(session, String.valueOf(ids.getLast()));
		}
	}

	private static List<Object> claimants(Session session, String after) {
		return session.executeRead(
				(transaction) -> transaction.run(CLAIMANTS, Map.of("after", after)).single().get("ids").asList());
	}

	private static void tell(long before, long after, long all, String what) {
		if (before / TOLD_EVERY != after / TOLD_EVERY) {
			LOG.info("Upgrading the store: {} of {} {}", after, all, what);
		}
	}

}
