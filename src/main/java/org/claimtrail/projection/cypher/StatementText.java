package org.claimtrail.projection.cypher;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

/** Renders statements, and expressions as they stand in one. */
final class StatementText {

	private static final Renderer RENDERER = Renderer
		.getRenderer(Configuration.newConfig().withDialect(Dialect.NEO4J_5).alwaysEscapeNames(false).build());

	private StatementText() {
	}

	static String of(Statement statement) {
		return "CYPHER 25 " + RENDERER.render(statement);
	}

	static String of(Expression expression) {
		return RENDERER.render(Cypher.returning(expression).build()).substring("RETURN ".length());
	}

}
