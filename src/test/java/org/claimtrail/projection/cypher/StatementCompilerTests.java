package org.claimtrail.projection.cypher;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.claimtrail.projection.mapping.Source;
import org.claimtrail.projection.shape.Selection;
import org.claimtrail.projection.shape.TestCursors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StatementCompilerTests {

	private static String statement(String document) {
		return CompiledOperation.of(document).statement();
	}

	@Nested
	class OneNode {

		@Test
		void isFoundByAParameterAndGivesOnlyWhatIsSelected() {
			assertThat(statement("{claim(id: \"claim:a\") {statement id}}")).isEqualTo(
					"CYPHER 25 MATCH (n0:Claim) WHERE n0.id = $p0 RETURN [n0.statement, n0.id] AS answer LIMIT 1");
		}

		@Test
		void asksNothingForTheNameOfItsType() {
			assertThat(statement("{claim(id: \"claim:a\") {__typename kind: __typename}}"))
				.isEqualTo("CYPHER 25 MATCH (n0:Claim) WHERE n0.id = $p0 RETURN [] AS answer LIMIT 1");
		}

		@Test
		void isSoughtUnderTheLabelThatItsIdentifierNames() {
			assertThat(statement("{node(id: \"measure:a\") {id ... on Measure {unit} ... on Claim {statement}}}"))
				.isEqualTo("CYPHER 25 MATCH (n0:Measure) WHERE n0.id = $p0 RETURN [n0.id, n0.unit] AS answer LIMIT 1");
		}

		@Test
		void holdsAFigureOnlyWhereThereIsOne() {
			assertThat(statement("{claim(id: \"claim:a\") {figure {low phrase}}}"))
				.contains("RETURN [CASE WHEN n0.comparator IS NOT NULL THEN [n0.low, n0.phrase] END] AS answer");
		}

		@Test
		void leadsToNeighboursAtAnyDepth() {
			assertThat(statement("{claim(id: \"claim:a\") {measure {name} revises {revises {id}}}}")).contains(
					"head(COLLECT { MATCH (n0)-[:QUANTIFIES]->(n1) RETURN [n1.name] AS node LIMIT 1 })",
					"head(COLLECT { MATCH (n0)-[:REVISES]->(n2) RETURN [head(COLLECT { MATCH (n2)-[:REVISES]->(n3) RETURN [n3.id] AS node LIMIT 1 })] AS node LIMIT 1 })");
		}

		@Test
		void distinguishesTheTypesOfAnInterface() {
			assertThat(statement(
					"{claim(id: \"claim:a\") {claimant {name ... on Speaker {anonymous} ... on Organization {kind}}}}"))
				.contains(
						"RETURN CASE WHEN n1:Organization THEN [0, n1.name, n1.kind] WHEN n1:Speaker THEN [1, n1.name, n1.anonymous] END AS node");
		}

	}

	@Nested
	class Documents {

		@Test
		void shareAStatementWhateverTheirValuesAndAliases() {
			String one = statement(
					"query A {x: claims(first: 3, where: {claimant: {name: {eq: \"a\"}}}) {nodes {y: id}}}");
			String other = statement(
					"query B {claims(first: 50, where: {claimant: {name: {eq: \"b'] }\"}}}) {nodes {id}}}");

			assertThat(one).isEqualTo(other);
		}

		@Test
		void holdNoValueInTheirStatement() {
			CompiledOperation compiled = CompiledOperation.of(
					"query ($n: Int!, $t: String!) {claims(first: $n, where: {statement: {contains: $t}}) {nodes {id}}}",
					Map.of("n", 7, "t", "Ünïque"));

			assertThat(compiled.statement()).doesNotContain("nïque", "nique", "7", "8");
			assertThat(compiled.parameters().getFirst().values()).contains("unique", 8);
		}

		@Test
		void mergeFragmentsAndRepeatedFields() {
			assertThat(statement("""
					query {claim(id: "claim:a") {...A measure {name} ... on Node {id} ...A}}
					fragment A on Claim {id measure {unit}}""")).contains("RETURN [n0.id, head(COLLECT {")
				.contains("RETURN [n1.unit, n1.name] AS node");
		}

		@Test
		void leaveOutWhatIsSkipped() {
			String document = "query ($yes: Boolean!) {claim(id: \"claim:a\") {id statement @include(if: $yes) medium @skip(if: $yes) ... @skip(if: true) {quote}}}";

			assertThat(CompiledOperation.of(document, Map.of("yes", true)).statement())
				.contains("RETURN [n0.id, n0.statement] AS answer");
			assertThat(CompiledOperation.of(document, Map.of("yes", false)).statement())
				.contains("RETURN [n0.id, n0.medium] AS answer");
		}

		@Test
		void askTwiceForTheSameFieldWithOtherArguments() {
			CompiledOperation compiled = CompiledOperation
				.of("{claim(id: \"claim:a\") {a: citedBy(first: 1) {nodes {id}} b: citedBy(first: 2) {nodes {id}}}}");

			assertThat(compiled.statement()).contains("[..$p1] AS item5", "RETURN [[n1.id]] AS row",
					"[..$p2] AS item12", "RETURN [[n8.id]] AS row");
			assertThat(compiled.parameters().getFirst()).containsEntry("p1", 2).containsEntry("p2", 3);
		}

		@Test
		void haveAStatementForEachRootField() {
			assertThat(CompiledOperation.of("{a: claim(id: \"claim:a\") {id} speakers {totalCount}}").statements())
				.hasSize(2);
		}

	}

	@Nested
	class Connections {

		@Test
		void orderAndLimitBeforeTheyProject() {
			assertThat(statement("{claims(first: 5) {nodes {id}}}")).contains(
					"COLLECT { MATCH (n0:Claim) WHERE (n0.statedOnFirst IS NOT NULL AND n0.id IS NOT NULL) WITH n0 "
							+ "ORDER BY n0.statedOnFirst DESC, n0.id DESC LIMIT $p0 RETURN {node: n0} AS found }",
					"RETURN [[n0.id]] AS row");
			assertThat(statement("{claims(first: 5, orderBy: [{field: AS_OF}]) {nodes {id}}}")).contains(
					"[COLLECT { MATCH (n0:Claim) WITH n0 ORDER BY n0.asOfFirst IS NULL ASC, n0.asOfFirst ASC, n0.id ASC LIMIT $p0 RETURN [[n0.id]] AS row }]");
		}

		@Test
		void lookForWhatHasNoValueOnlyWhereTheIndexHasTooFew() {
			assertThat(statement("{articles(first: 5) {nodes {id}}}")).contains(
					"LET first3 = COLLECT { MATCH (n0:Article) WHERE (n0.publishedOnFirst IS NOT NULL AND n0.id IS NOT NULL) WITH n0 "
							+ "ORDER BY n0.publishedOnFirst DESC, n0.id DESC LIMIT $p0 RETURN {node: n0} AS found }",
					"CASE WHEN size(first3) < $p0 THEN COLLECT { MATCH (n1:Article) WHERE (n1.publishedOnFirst IS NULL AND n1.id IS NOT NULL) WITH n1 ");
		}

		@Test
		void areNoneAfterOneWithoutAValueAndBeforeOneWithAValue() {
			var cursors = TestCursors.ofAStore()
				.of("Query.claims", List.of(new Selection.OrderKey(new Source.Property("low"), false, true),
						new Selection.OrderKey(new Source.Property("id"), false, false)));
			String after = cursors.write(Arrays.asList(null, "claim:z"));
			String before = cursors.write(List.of(3.0, "claim:a"));

			assertThat(
					statement("{claims(first: 2, orderBy: [{field: LOW}], after: \"%s\", before: \"%s\") {nodes {id}}}"
						.formatted(after, before)))
				.contains("RETURN [[]] AS answer");
		}

		@Test
		void findByARangeWhereItLeavesFewAndInTheirOrderWhereItLeavesMany() {
			assertThat(statement("{claims(first: 5, where: {figure: {low: {gte: 7}}}) {nodes {id}}}")).contains(
					"COLLECT { MATCH (n2:Claim) WHERE (n2.low >= $p0 AND n2.id IS NOT NULL) RETURN n2 LIMIT 2001 }",
					"<= 2000 THEN COLLECT { UNWIND few1 AS n0 MATCH (n0) WHERE (n0.statedOnFirst IS NOT NULL",
					"ELSE COLLECT { MATCH (n0:Claim) WHERE (coalesce(coalesce(n0.low >= $p0, false) = false, false) = false AND");
			assertThat(statement(
					"{claims(first: 5, where: {figure: {low: {gte: 7}}}, orderBy: [{field: LOW}]) {nodes {id}}}"))
				.doesNotContain("LIMIT 2001");
		}

		@Test
		void lookForWhatNoIndexHasByItsMarkWhereThereIsRoom() {
			assertThat(statement("{claims(first: 5) {nodes {id}}}")).contains(
					"CASE WHEN size(first3) < $p0 THEN COLLECT { MATCH (n1:Claim) WHERE (n1.statedOnOpen = true AND n1.id IS NOT NULL) WITH n1 "
							+ "ORDER BY n1.statedOnFirst IS NULL ASC, n1.statedOnFirst DESC, n1.id DESC LIMIT $p0 RETURN {node: n1} AS found } ELSE [] END",
					"UNWIND (first3 + second4)[..$p0] AS");
			assertThat(statement("{claims(last: 5) {nodes {id}}}")).contains(
					"LET first3 = COLLECT { MATCH (n1:Claim) WHERE (n1.statedOnOpen = true AND n1.id IS NOT NULL)");
		}

		@Test
		void countOnlyWhenAsked() {
			assertThat(statement("{claims {nodes {id}}}")).doesNotContain("COUNT");
			assertThat(statement("{claims {totalCount}}")).doesNotContain("COLLECT")
				.contains("[COUNT { MATCH (n0:Claim) RETURN n0 }]");
		}

		@Test
		void nestInOneAnother() {
			assertThat(statement(
					"{speaker(id: \"speaker:a\") {claims(first: 2) {nodes {articles(first: 3) {edges {place node {title}}}}}}}"))
				.contains(
						"MATCH (n1:Claim) WHERE (n1.claimantId = n0.id AND n1.statedOnFirst IS NOT NULL AND n1.id IS NOT NULL) WITH n1 ORDER BY n1.claimantId DESC, n1.statedOnFirst DESC, n1.id DESC LIMIT",
						"MATCH (n1)-[r3:APPEARS_IN]->(n2) WITH n2, r3 ORDER BY n2.publishedOnFirst IS NULL ASC, n2.publishedOnFirst DESC, n2.id DESC, reduce(",
						"RETURN [r3.place, [n2.title]] AS row");
		}

		@Test
		void readAPageInTheUsualOrderFromTheIndexOfTheRelationship() {
			assertThat(statement("{claim(id: \"claim:a\") {citedBy(last: 2) {nodes {id}}}}")).contains(
					"MATCH ()<-[r2:CITES]-(n1) WHERE (r2.citedId = n0.id AND n1.statedOnOpen IS NULL AND r2.citingStatedOnFirst IS NOT NULL AND r2.citingId IS NOT NULL) WITH n1, r2 ORDER BY r2.citedId ASC, r2.citingStatedOnFirst ASC, r2.citingId ASC LIMIT");
		}

		@Test
		void walkToTheirItemsInAnotherOrderOrUnderConditions() {
			assertThat(statement(
					"{claim(id: \"claim:a\") {a: citedBy(orderBy: [{field: LOW}]) {nodes {id}} b: citedBy(where: {medium: [SPEECH]}) {nodes {id}}}}"))
				.contains("MATCH (n0)<-[r2:CITES]-(n1) WITH n1, r2 ORDER BY n1.low",
						"MATCH (n0)<-[r4:CITES]-(n3) WHERE n3.medium IN $p2 WITH n3, r4 ORDER BY n3.statedOnFirst IS NULL ASC, n3.statedOnFirst DESC");
		}

		@Test
		void countWithoutWalkingWhereNothingIsLeftOut() {
			assertThat(statement("{claim(id: \"claim:a\") {citedBy {totalCount}}}"))
				.contains("[COUNT { (n0)<-[:CITES]-() }]");
		}

		@Test
		void readAPageOfWhatANeighbourIsNamedForFromItsIndex() {
			assertThat(statement("{claims(where: {claimant: {id: {eq: \"speaker:a\"}}}) {nodes {id}}}")).contains(
					"MATCH (n0:Claim) WHERE (n0.claimantId = $p0 AND n0.statedOnFirst IS NOT NULL AND n0.id IS NOT NULL) WITH n0 ORDER BY n0.claimantId DESC, n0.statedOnFirst DESC, n0.id DESC LIMIT");
			assertThat(statement("{claims(where: {organization: {id: {in: [\"organization:a\"]}}}) {totalCount}}"))
				.contains("[COUNT { MATCH (n0:Claim) WHERE n0.organizationId IN $p0 RETURN n0 }]");
		}

		@Test
		void walkFromWhatIsNamedWhereThatIndexDoesNotHelp() {
			assertThat(statement("{claims(where: {claimant: {id: {eq: \"speaker:a\"}}}) {totalCount}}"))
				.contains("MATCH (n0:Claim) MATCH (n0)-[:MADE_BY]->(n1:Claimant) WHERE n1.id = $p0 RETURN n0");
		}

		@Test
		void startFromANeighbourThatIsNamedHoweverFarAway() {
			assertThat(statement(
					"{claims(where: {claimant: {affiliation: {id: {eq: \"organization:a\"}}}}) {nodes {id}}}"))
				.contains("(n0)-[:MADE_BY]->(n1:Claimant)", "(n1)-[:AFFILIATED_WITH]->(n2:Organization)", "n2.id = $p0",
						"WITH DISTINCT n0");
			assertThat(statement("{articles(where: {claim: {measure: {id: {eq: \"measure:a\"}}}}) {totalCount}}"))
				.contains("(n0)<-[:APPEARS_IN]-(n1:Claim)", "(n1)-[:QUANTIFIES]->(n2:Measure)", "n2.id = $p0")
				.doesNotContain("EXISTS");
		}

		@Test
		void lookUpNeighboursThatAreNotNamed() {
			assertThat(statement("{articles(where: {claim: {medium: [SPEECH]}}) {totalCount}}"))
				.contains("WHERE EXISTS { MATCH (n0)<-[:APPEARS_IN]-(n1) WHERE n1.medium IN $p0 RETURN n1 } RETURN n0");
		}

		@Test
		void giveBothEndsOfAnEdge() {
			assertThat(statement(
					"{claim(id: \"claim:a\") {citedBy {edges {citing {id} cited {statement} node {medium}}}}}"))
				.contains("RETURN [[n1.id], [n0.statement], [n1.medium]] AS row");
		}

		@Test
		void turnTheOrderWhenPagedFromTheEnd() {
			assertThat(statement("{claims(last: 5, orderBy: [{field: AS_OF}]) {nodes {id}}}"))
				.contains("ORDER BY n0.asOfFirst IS NULL DESC, n0.asOfFirst DESC, n0.id DESC LIMIT");
		}

		@Test
		void continueAfterAPlaceByValueAndIdentifier() {
			String cursor = TestCursors.ofAStore()
				.of("Query.claims",
						List.of(new Selection.OrderKey(new Source.Property("low"), false, true),
								new Selection.OrderKey(new Source.Property("id"), false, false)))
				.write(List.of(3.0, "claim:a"));

			assertThat(statement("{claims(orderBy: [{field: LOW}], after: \"" + cursor + "\") {nodes {id}}}")).contains(
					"WHERE (n0.low IS NOT NULL AND n0.id IS NOT NULL AND ((n0.low > $p1 OR (n0.low = $p1 AND n0.id > $p2)) AND n0.low >= $p1)) WITH n0",
					"WHERE ((n1.low IS NULL AND n1.id IS NOT NULL) AND ((n1.low > $p1 OR n1.low IS NULL) OR (n1.low = $p1 AND n1.id > $p2))) WITH n1");
		}

	}

	@Nested
	class Filters {

		@Test
		void joinWhatANodeHasOnceSoThatThePlannerMayBeginThere() {
			assertThat(statement("{claims(where: {measure: {unit: [\"people\"]}}) {nodes {id}}}"))
				.contains("MATCH (n0:Claim) MATCH (n0)-[:QUANTIFIES]->(n1:Measure) WHERE (n1.unit IN $p0 ");
		}

		@Test
		void keepARowOnceWhenANamedNeighbourIsReachedTwice() {
			assertThat(statement("{claims(where: {article: {id: {eq: \"article:a\"}}}) {totalCount nodes {id}}}"))
				.contains("MATCH (n0)-[:APPEARS_IN]->(n1:Article)", "WITH DISTINCT n0 ORDER BY",
						"WITH DISTINCT n7 RETURN n7 }");
		}

		@Test
		void askWhetherANeighbourExistsWhereThereMayBeMany() {
			assertThat(statement("{claims(where: {cites: {medium: [SPEECH]}}) {nodes {id}}}"))
				.contains("EXISTS { MATCH (n0)-[:CITES]->(n1) WHERE n1.medium IN $p0 RETURN n1 }");
		}

		@Test
		void goAlongAPathInOneSubquery() {
			assertThat(statement("{claims(where: {cites: {cites: {cites: {medium: [SPEECH]}}}}) {nodes {id}}}"))
				.contains("EXISTS { MATCH (n0)-[:CITES]->(n1) MATCH (n1)-[:CITES]->(n2) MATCH (n2)-[:CITES]->(n3) "
						+ "WHERE n3.medium IN $p0 RETURN n1 }");
		}

		@Test
		void walkToOneOfSeveralNeighboursThatMayBeMany() {
			assertThat(statement(
					"{claims(where: {cites: {cites: {medium: [SPEECH]}, citedBy: {medium: [SPEECH]}}}) {nodes {id}}}"))
				.contains("EXISTS { MATCH (n0)-[:CITES]->(n1) MATCH (n1)-[:CITES]->(n2) WHERE (n2.medium IN $p0 "
						+ "AND EXISTS { MATCH (n1)<-[:CITES]-(n3) WHERE n3.medium IN $p1 RETURN n3 }) RETURN n1 }");
		}

		@Test
		void negateOnlySingleConditions() {
			assertThat(statement(
					"{claims(where: {not: {or: [{not: {medium: [SPEECH]}}, {cites: {medium: [SPEECH]}}]}}) {nodes {id}}}"))
				.contains(
						"(n0.medium IN $p0 AND NOT (EXISTS { MATCH (n0)-[:CITES]->(n1) WHERE n1.medium IN $p1 RETURN n1 })");
			assertThat(statement("{claims(where: {not: {not: {not: {medium: [SPEECH]}}}}) {nodes {id}}}"))
				.contains("coalesce(n0.medium IN $p0, false) = false");
		}

		@Test
		void compareOneTextWithManyAtOnce() {
			String or = "{statement: {contains: \"a\"}}, ".repeat(8);
			assertThat(statement("{claims(where: {or: [" + or + "{medium: [SPEECH]}]}) {nodes {id}}}"))
				.contains("any(x1 IN [$p0, $p1, $p2, $p3, $p4, $p5, $p6, $p7] WHERE n0.statementFolded CONTAINS x1) "
						+ "OR n0.medium IN $p8");
		}

		@Test
		void combine() {
			assertThat(statement(
					"{claims(where: {or: [{reportCount: {gte: 3}}, {and: [{figure: {high: {lt: 5}}}, {statedOn: {isNull: false}}]}], not: {medium: [SPEECH]}}) {nodes {id}}}"))
				.contains("(n0.reportCount >= $p0 OR (n0.high < $p1 AND n0.statedOn IS NOT NULL))",
						"coalesce(n0.medium IN $p2, false) = false");
		}

		@Test
		void matchNothingWhenNoAlternativeIsGiven() {
			assertThat(statement("{claims(where: {or: []}) {totalCount}}")).contains("WHERE false");
		}

		@Test
		void compareNamesAndAliasesFolded() {
			CompiledOperation compiled = CompiledOperation
				.of("{speakers(where: {name: {startsWith: \"  ZELEŃ \"}}) {nodes {id}}}");

			assertThat(compiled.statement())
				.contains("(n0.nameFolded STARTS WITH $p0 OR any(x1 IN n0.aliasesFolded WHERE x1 STARTS WITH $p0))");
			assertThat(compiled.parameters().getFirst()).containsEntry("p0", "zelen");
		}

		@Test
		void takeADateAsTheDaysItCanMean() {
			CompiledOperation compiled = CompiledOperation
				.of("{claims(where: {statedOn: {from: \"2023-11\", to: \"2024\"}}) {totalCount}}");

			assertThat(compiled.statement()).contains("(n0.statedOnFirst >= $p0 AND n0.statedOnFirst <= $p1)");
			assertThat(compiled.parameters().getFirst()).containsEntry("p0", LocalDate.of(2023, 11, 1))
				.containsEntry("p1", LocalDate.of(2024, 12, 31));
		}

		@Test
		void ignoreConditionsThatAreNull() {
			assertThat(
					statement("{claims(where: {medium: null, claimant: null, statedOn: {from: null}}) {totalCount}}"))
				.contains("COUNT { MATCH (n0:Claim) RETURN n0 }");
		}

	}

}
