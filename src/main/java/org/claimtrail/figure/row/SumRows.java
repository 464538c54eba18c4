package org.claimtrail.figure.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * The rows that sums of parts need besides those of figures: which measures are parts of
 * which, and the articles that figures are printed in. They follow the rows of figures,
 * and their first fact is absent.
 */
public final class SumRows {

	private static final int PART = 1;

	private static final int WHOLE = 2;

	private static final int ARTICLE = 3;

	private static final Expression ARTICLES = CypherTemplate.fixed("""
			COLLECT { UNWIND found AS figure LET printed = figure.claim
			        MATCH (printed)-[:APPEARS_IN]->(article:Article) WITH DISTINCT article
			        RETURN {facts: [null, null, null, article.id], article: article} AS aside }""");

	private static final CypherTemplate<Besides> BESIDES = CypherTemplate.<Besides>of("""
			COLLECT {
			  LET found = `figures`
			  UNWIND found
			    + COLLECT { UNWIND `measures` AS whole MATCH (part:Measure)-[:COMPONENT_OF]->(whole)
			        RETURN {facts: [null, part.id, whole.id], missing: part} AS aside }
			    + `articles` AS row
			  RETURN row
			}""")
		.slot("figures", Besides::figures)
		.slot("measures", Besides::measures)
		.slot("articles", (besides) -> besides.asked().selects("sums", "article") ? ARTICLES : Cypher.listOf())
		.complete();

	private final Map<String, Set<String>> components = new LinkedHashMap<>();

	private final Map<String, ArrangedRow> parts = new HashMap<>();

	private final Map<String, ArrangedRow> articles = new HashMap<>();

	private final List<ArrangedRow> figures = new ArrayList<>();

	private SumRows() {
	}

	/** The rows of figures for measures, with these where sums are asked for. */
	public static Expression with(Expression figures, Expression measures, Asked asked) {
		return asked.selects("sums") ? BESIDES.fill(new Besides(figures, measures, asked)) : figures;
	}

	/** Tells these apart from the rows of figures. */
	public static SumRows of(List<? extends ArrangedRow> rows) {
		SumRows sorted = new SumRows();
		rows.forEach(sorted::add);
		return sorted;
	}

	private void add(ArrangedRow row) {
		if (!row.fact(0).isNull()) {
			this.figures.add(row);
		}
		else if (row.fact(PART).isNull()) {
			this.articles.put(row.fact(ARTICLE).asString(), row);
		}
		else {
			String part = row.fact(PART).asString();
			this.parts.put(part, row);
			this.components.computeIfAbsent(row.fact(WHOLE).asString(), (whole) -> new TreeSet<>()).add(part);
		}
	}

	/** The rows of figures. */
	public List<ArrangedRow> figures() {
		return this.figures;
	}

	/** The identifiers of the parts of each measure that has some. */
	public Map<String, Set<String>> components() {
		return this.components;
	}

	/** The row that has a part as a node. */
	ArrangedRow part(String id) {
		return Objects.requireNonNull(this.parts.get(id));
	}

	/** The row that has an article as a node; null where articles were not asked for. */
	@Nullable ArrangedRow article(String id) {
		return this.articles.get(id);
	}

	/** What rows of sums are made from. */
	private record Besides(Expression figures, Expression measures, Asked asked) {
	}

}
