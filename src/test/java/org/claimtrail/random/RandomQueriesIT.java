package org.claimtrail.random;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;

import graphql.schema.GraphQLSchema;
import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.TakesLong;
import org.claimtrail.neo4j.FreshStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random questions over the whole contract are answered as the model says. For a long
 * run: {@code -Drandom.queries=20000 -Drandom.seed=1}.
 */
@TakesLong
@SpringBootTest(classes = ClaimtrailApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "claimtrail.sample=false", "claimtrail.limits.time=30s",
				"claimtrail.limits.statements.waiting=20s", "spring.transaction.default-timeout=60s" })
@ContextConfiguration(initializers = FreshStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomQueriesIT {

	private static final long WORLD = 7;

	private static final int QUERIES = Integer.getInteger("random.queries", 60);

	private static final long SEED = Long.getLong("random.seed", System.currentTimeMillis());

	/** Questions before the heap is measured for the first time, and from then on. */
	private static final int WARM_UP = 2_000;

	private static final int EVERY = 5_000;

	/** By how many megabytes the live heap may grow. */
	private static final long GROWTH = 64;

	private static final ToIntFunction<String> FROM_THE_START = (cursor) -> 0;

	private final World world = WorldMaker.make(WORLD);

	private final GraphQLSchema schema;

	private final Server server;

	RandomQueriesIT(@Autowired ApplicationContext context, @LocalServerPort int port) {
		this.schema = context.getBean(GraphQlSource.class).schema();
		this.server = new Server(port);
	}

	@BeforeAll
	void fill(@Autowired ApplicationContext context, @TempDir Path folder) {
		new FilledStore(context, folder).fill(this.world);
		new Harvest(this.server, this.world).gather();
	}

	@Test
	void answersTheSameQuestionsAsTheModelSays() {
		assertThat(run().ask(1, 60)).isEmpty();
	}

	@Test
	void answersOtherQuestionsEachTimeAsTheModelSaysAndKeepsNothing() {
		Run run = run();
		Growth growth = new Growth(GROWTH);
		int asked = 0;
		while (asked < QUERIES) {
			int next = Math.min((asked == 0) ? WARM_UP : EVERY, QUERIES - asked);
			assertThat(run.ask(SEED + asked, next)).isEmpty();
			asked += next;
			if (asked >= WARM_UP) {
				run.forget();
				growth.measure();
			}
		}
		assertThat(growth.isFlat()).as("%s", growth).isTrue();
		assertThat(this.server.refused()).as("refused by limits, of %d", this.server.asked())
			.isLessThan(this.server.asked() / 2);
	}

	@Test
	void anAnswerThatIsAlteredAnywhereIsNoticed() {
		Questions questions = new Questions(this.schema, new Model(this.world), this.server);
		List<Ask> asks = HandMade.claimsWithTheirCitations();
		JsonNode answer = this.server.ask(asks);
		List<JsonNode> altered = AlteredAnswers.of(answer);

		assertThat(questions.judge(asks, answer, FROM_THE_START).findings()).isEmpty();
		assertThat(altered).hasSizeGreaterThan(100)
			.allSatisfy((other) -> assertThat(questions.judge(asks, other, FROM_THE_START).isWell()).isFalse());
	}

	@Test
	void aModelThatIsWrongIsNoticedAndTheQuestionIsMadeSmall() {
		Model wrong = new Model(this.world);
		wrong.filters().is("ClaimWhere.hasFigure", (claim) -> true);
		Questions questions = new Questions(this.schema, wrong, this.server);

		Trial trial = questions.ask(HandMade.claimsThatHaveAFigure());

		assertThat(trial.isWell()).isFalse();
		Document small = new Document(new Shrinking(questions::ask).shrink(trial).asks());
		assertThat(small.variables()).hasToString("{v0={hasFigure=true}}");
		assertThat(small.text()).contains("where: $v0").doesNotContain("statement", "orderBy");
	}

	private Run run() {
		return new Run(this.schema, this.world, this.server);
	}

}
