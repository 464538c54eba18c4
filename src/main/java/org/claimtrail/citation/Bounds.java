package org.claimtrail.citation;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** Keeps a number that a client gives between two others. */
final class Bounds {

	private Bounds() {
	}

	static Expression between(Expression number, int least, int most) {
		return Cypher.raw("CASE WHEN $E < $E THEN $E WHEN $E > $E THEN $E ELSE $E END", number, Cypher.literalOf(least),
				Cypher.literalOf(least), number, Cypher.literalOf(most), Cypher.literalOf(most), number);
	}

}
