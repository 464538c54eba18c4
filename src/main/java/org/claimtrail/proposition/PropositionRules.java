package org.claimtrail.proposition;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules by which fields of propositions are computed from {@link KeptSayings}. */
@Configuration(proxyBeanMethods = false)
class PropositionRules {

	private static final CypherTemplate<Expression> ONE = CypherTemplate.<Expression>of("""
			head(COLLECT { UNWIND CASE WHEN size(`ids`) = 1 THEN `ids` END AS id
				MATCH (said:Claim {id: id}) RETURN said })""").slot("ids", (ids) -> ids).complete();

	private static final CypherTemplate<Candidates> CANDIDATES = CypherTemplate.<Candidates>of("""
			COLLECT { UNWIND range(0, size(coalesce(`ids`, [])) - 1) AS place
				MATCH (said:Claim {id: `ids`[place]})
				RETURN said ORDER BY place LIMIT `most` }""")
		.slot("ids", Candidates::ids)
		.slot("most", Candidates::most)
		.complete();

	@Bean
	ComputedField firstClaim() {
		return new Said("firstClaim", false, false);
	}

	@Bean
	ComputedField lastClaim() {
		return new Said("lastClaim", true, false);
	}

	@Bean
	ComputedField firstCandidates() {
		return new Said("firstCandidates", false, true);
	}

	@Bean
	ComputedField lastCandidates() {
		return new Said("lastCandidates", true, true);
	}

	/** The claims at one end: the one that is known to be it, or all that may be it. */
	private record Said(String name, boolean last, boolean all) implements ComputedField {

		@Override
		public Expression of(Node proposition) {
			throw new IllegalStateException("Who said something first or last is no condition and no order");
		}

		@Override
		public Expression of(Node proposition, Asked asked) {
			boolean own = Boolean.parseBoolean(asked.choice("ownOnly"));
			String end = this.last ? "lastIds" : "firstIds";
			Expression ids = proposition
				.property(own ? "own" + Character.toUpperCase(end.charAt(0)) + end.substring(1) : end);
			return this.all ? CANDIDATES.fill(new Candidates(ids, asked.argument("first"))) : ONE.fill(ids);
		}

	}

	/** The identifiers of the claims that may have been it, and how many are wanted. */
	private record Candidates(Expression ids, Expression most) {
	}

}
