package org.claimtrail.claim.query;

import java.util.List;

import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedEdgeField;
import org.claimtrail.projection.CypherTemplate;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Relationship;
import org.springframework.stereotype.Component;

/** Where the words can be read in which a claim appears in an article. */
@Component
class EvidenceLink implements ComputedEdgeField, Arrangement {

	/** One row for the edge, whichever way it is followed. */
	private static final CypherTemplate<Expression> WORDS = CypherTemplate.<Expression>of("""
			[{facts: [endNode(`edge`).url, `edge`.exact]}]""").slot("edge", (edge) -> edge).complete();

	@Override
	public String name() {
		return "evidenceLink";
	}

	@Override
	public Expression of(Relationship edge, Asked asked) {
		return WORDS.fill(edge.getRequiredSymbolicName());
	}

	@Override
	public @Nullable Object arrange(List<? extends ArrangedRow> rows, Given given) {
		ArrangedRow words = rows.getFirst();
		return WordsLink.at(words.fact(0).asString(null), words.fact(1).asString(null));
	}

}
