package org.claimtrail.claim.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.claimtrail.corpus.Graph;
import org.claimtrail.neo4j.SharedStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** For whom claims were made follows from the affiliations, whichever way it is found. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class CapacitiesIT {

	private static final LocalDate BEGIN = LocalDate.parse("2024-01-01");

	private static final int DAYS = 12;

	private final Driver driver;

	private final Graph graph;

	private final Capacities capacities = new Capacities();

	CapacitiesIT(@Autowired Driver driver) {
		this.driver = driver;
		this.graph = new Graph(driver);
	}

	@BeforeEach
	@AfterEach
	void clear() {
		this.graph.clear();
	}

	@Test
	void eachDayAndTheUnknownOneHaveTheAffiliationOfThen() {
		makeClaims();
		affiliate(spell("organization:a", null, 4), spell("organization:b", 2, 6), spell("organization:c", 8, null));

		assertThat(spokenFor()).containsExactly(null, "a", "a", "b", "b", "b", "b", null, null, "c", "c", "c", "c");

		affiliate(spell("organization:a", null, null));

		assertThat(spokenFor()).containsOnly("a");

		affiliate();

		assertThat(spokenFor()).hasSize(DAYS + 1).containsOnlyNulls();
	}

	@Test
	void allClaimsOfASpeakerGetWhatEachOfThemWouldGet() {
		makeClaims();
		Random random = new Random(7);
		for (int round = 0; round < 60; round++) {
			List<Map<String, Object>> spells = new ArrayList<>();
			for (int number = random.nextInt(5); number > 0; number--) {
				Integer from = random.nextInt(4) > 0 ? random.nextInt(DAYS) : null;
				Integer to = random.nextInt(3) > 0 ? random.nextInt(DAYS + 2) : null;
				spells.add(spell("organization:" + "abc".charAt(random.nextInt(3)), from, to));
			}
			affiliate(spells);
			List<@Nullable String> together = spokenFor();
			this.graph.rows("MATCH (claim:Claim) SET claim.organizationId = 'none', claim.affiliationRole = 'none'");
			try (Session session = this.driver.session()) {
				List<String> claims = session.run("MATCH (claim:Claim) RETURN claim.id AS id")
					.list((row) -> row.get("id").asString());
				session.executeWriteWithoutResult((transaction) -> this.capacities.find(transaction, claims));
			}

			assertThat(together).as("%s", spells).isEqualTo(spokenFor());
		}
	}

	@Test
	void whatKeepsItsAffiliationIsNotWritten() {
		makeClaims();
		affiliate(spell("organization:a", null, 4));
		try (Session session = this.driver.session()) {
			session.executeWriteWithoutResult((transaction) -> {
				transaction.run("MATCH (claim:Claim {id: 'claim:101'}) REMOVE claim.organizationId").consume();
				this.capacities.affiliate(transaction, List.of("speaker:s"));
				// would wait for whoever writes the others, in vain
				this.graph.rows("MATCH (claim:Claim) WHERE claim.id <> 'claim:101' SET claim.trial = true");
			});
		}

		assertThat(spokenFor()).startsWith(null, "a", "a", "a", "a");
	}

	/** One of an unknown day, and one for each day. */
	private void makeClaims() {
		this.graph
			.rows("""
					CREATE (:Organization:Claimant {id: 'organization:a'}), (:Organization:Claimant {id: 'organization:b'}),
						(:Organization:Claimant {id: 'organization:c'}), (speaker:Speaker:Claimant {id: 'speaker:s'})
					WITH speaker
					UNWIND range(0, 12) AS number
					CREATE (:Claim {id: 'claim:' + (100 + number), claimantId: speaker.id,
						statedOnFirst: CASE number WHEN 0 THEN null ELSE date('2024-01-01') + duration({days: number - 1}) END})
						-[:MADE_BY]->(speaker)
					""");
	}

	@SafeVarargs
	private void affiliate(Map<String, Object>... spells) {
		affiliate(Arrays.asList(spells));
	}

	private void affiliate(List<Map<String, Object>> spells) {
		try (Session session = this.driver.session()) {
			session.executeWriteWithoutResult((transaction) -> {
				transaction.run("MATCH (:Speaker)-[spell:AFFILIATED_WITH]->() DELETE spell").consume();
				transaction.run("""
						UNWIND $spells AS spell
						MATCH (speaker:Speaker), (organization:Organization {id: spell.organization})
						CREATE (speaker)-[:AFFILIATED_WITH {fromFirst: spell.from, toLast: spell.to}]->(organization)
						""", Map.of("spells", spells)).consume();
				this.capacities.affiliate(transaction, List.of("speaker:s"));
			});
		}
	}

	private static Map<String, Object> spell(String organization, @Nullable Integer from, @Nullable Integer to) {
		Map<String, Object> spell = new HashMap<>();
		spell.put("organization", organization);
		if (from != null) {
			spell.put("from", BEGIN.plusDays(from));
		}
		if (to != null) {
			spell.put("to", BEGIN.plusDays(to));
		}
		return spell;
	}

	private List<@Nullable String> spokenFor() {
		try (Session session = this.driver.session()) {
			return session
				.run("MATCH (claim:Claim) RETURN split(claim.organizationId, ':')[1] AS name ORDER BY claim.id")
				.list((row) -> row.get("name").asString(null));
		}
	}

}
