package org.claimtrail.projection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.renderer.Renderer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CypherTemplateTests {

	@Test
	void putsAnExpressionInThePlaceOfASlotWhereverItIsNamed() {
		CypherTemplate<String> template = CypherTemplate.<String>of("""
				COUNT { (`node`)-[:CITES]->(cited) WHERE cited.id <> `node`.id
					AND cited.low > $low }""").slot("node", Cypher::name).complete();

		assertThat(text(template.fill("claim"))).isEqualTo("""
				COUNT { (claim)-[:CITES]->(cited) WHERE cited.id <> claim.id
					AND cited.low > $low }""");
	}

	@Test
	void leavesParametersOfTheSameNameAsASlotAlone() {
		CypherTemplate<Expression> template = CypherTemplate.<Expression>of("[$ids, `ids`, $ids]")
			.slot("ids", (ids) -> ids)
			.complete();

		assertThat(text(template.fill(Cypher.parameter("p0")))).isEqualTo("[$ids, $p0, $ids]");
		assertThat(text(template.fill(Cypher.parameter("ids")))).isEqualTo("[$ids, $ids, $ids]");
	}

	@Test
	void makesWhatASlotGetsOnce() {
		int[] made = { 0 };
		CypherTemplate<String> template = CypherTemplate.<String>of("`a` + `a`")
			.slot("a", (context) -> Cypher.name(context + made[0]++))
			.complete();

		assertThat(text(template.fill("x"))).isEqualTo("x0 + x0");
		assertThat(text(template.fill("x"))).isEqualTo("x1 + x1");
	}

	@Test
	void namesVariablesApartSoThatOneUseMayStandInAnother() {
		CypherTemplate<String> template = CypherTemplate.<String>of("EXISTS { (`node`)-[`edge`:CITES]->() }")
			.slot("node", Cypher::name)
			.variables((name) -> name, "edge")
			.complete();

		assertThat(text(template.fill("n1"))).isEqualTo("EXISTS { (n1)-[edgen1:CITES]->() }");
		assertThat(text(template.fill("n2"))).isEqualTo("EXISTS { (n2)-[edgen2:CITES]->() }");
	}

	@Test
	void putsPiecesIntoPieces() {
		CypherTemplate<String> inner = CypherTemplate.<String>of("`node`.id").slot("node", Cypher::name).complete();
		CypherTemplate<String> outer = CypherTemplate.<String>of("[`first`, `second`, `third`]")
			.slot("first", inner::fill)
			.slot("second", (name) -> inner.fillIf(false, name))
			.slot("third", CypherTemplate.fixed("1"))
			.complete();

		assertThat(text(outer.fill("claim"))).isEqualTo("[claim.id, NULL, 1]");
	}

	@Test
	void refusesANameThatNothingIsSaidOf() {
		assertThatIllegalStateException()
			.isThrownBy(() -> CypherTemplate.<String>of("`node`.id + `kinds` + `kidns`")
				.slot("node", Cypher::name)
				.slot("kinds", Cypher.listOf())
				.complete())
			.withMessageContaining("nothing is put in the place of `kidns`")
			.withMessageContaining("`node`.id + `kinds` + `kidns`");
	}

	@Test
	void refusesADeclarationThatTheTextLacks() {
		assertThatIllegalStateException()
			.isThrownBy(() -> CypherTemplate.<String>of("`node`.id")
				.slot("node", Cypher::name)
				.variables((name) -> name, "edge")
				.complete())
			.withMessageContaining("`edge` is declared and not in the text");
	}

	@Test
	void refusesToDeclareANameTwice() {
		assertThatIllegalStateException()
			.isThrownBy(() -> CypherTemplate.<String>of("`node`.id")
				.slot("node", Cypher::name)
				.variables((name) -> name, "node"))
			.withMessageContaining("`node` is declared twice");
	}

	@ParameterizedTest
	@ValueSource(strings = { "size($E)", "size($E) + 1", "edge:CITES(%1$s, %2$s)", "${node}.id", "$ + 1", "$1",
			"`node.id", "`a` + `" })
	void refusesOtherFormsOfPlaces(String text) {
		assertThatIllegalStateException().isThrownBy(() -> CypherTemplate.fixed(text)).withMessageContaining(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "5 % 2", "a %  b", "size($ids)", "{a: 1, b: [x IN $list | x.y]}" })
	void leavesOrdinaryCypherAlone(String text) {
		assertThat(text(CypherTemplate.fixed(text))).isEqualTo(text);
	}

	private static String text(Expression expression) {
		return Renderer.getDefaultRenderer().render(Cypher.returning(expression).build()).substring("RETURN ".length());
	}

}
