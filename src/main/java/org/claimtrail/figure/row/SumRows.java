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
import org.jspecify.annotations.Nullable;

/**
 * The rows that sums of parts need besides those of figures: which measures are parts of
 * which, and the articles that figures are printed in. They follow the rows of figures,
 * and their first fact is absent.
 */
public final class SumRows {

	private static final int PART = 1;

	private static final int WHOLE = 2;

	private static final int ARTICLE = 3;

	private final Map<String, Set<String>> components = new LinkedHashMap<>();

	private final Map<String, ArrangedRow> parts = new HashMap<>();

	private final Map<String, ArrangedRow> articles = new HashMap<>();

	private final List<ArrangedRow> figures = new ArrayList<>();

	private SumRows() {
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

}
