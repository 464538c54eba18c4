package org.claimtrail.citation.drift;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.claimtrail.citation.told.FigureRelation;
import org.claimtrail.citation.told.ToldFigure;
import org.claimtrail.claim.Comparator;

/**
 * What to find for each way in which a figure and the figure that tells it can be worded,
 * and for each way in which the two can lie: a table of all cases.
 */
final class FigureTable {

	/**
	 * POINT is an exact number or one with "about"; OPEN one with "more than", "at
	 * least", "less than" or "at most"; RANGE has two ends. What became of the qualifier
	 * of a number told as a number is told apart.
	 */
	private static final String CASES = """
			cited  told   | SAME              | ROUNDED           | INSIDE            | AROUND            | OVERLAPPING       | APART
			POINT  POINT  |                   | ROUNDED           | VALUE_CHANGED     | VALUE_CHANGED     | VALUE_CHANGED     | VALUE_CHANGED
			POINT  OPEN   |                   | ROUNDED           | VALUE_CHANGED     | VALUE_CHANGED     | VALUE_CHANGED     | VALUE_CHANGED
			OPEN   POINT  |                   | ROUNDED           | VALUE_CHANGED     | VALUE_CHANGED     | VALUE_CHANGED     | VALUE_CHANGED
			OPEN   OPEN   |                   | ROUNDED           | VALUE_CHANGED     | VALUE_CHANGED     | VALUE_CHANGED     | VALUE_CHANGED
			RANGE  RANGE  |                   | ROUNDED           | RANGE_COLLAPSED   | RANGE_WIDENED     | VALUE_CHANGED     | VALUE_CHANGED
			RANGE  POINT  | RANGE_COLLAPSED   | RANGE_COLLAPSED   | RANGE_COLLAPSED   | RANGE_COLLAPSED   | RANGE_COLLAPSED   | VALUE_CHANGED
			RANGE  OPEN   | RANGE_WIDENED     | RANGE_WIDENED     | VALUE_CHANGED     | RANGE_WIDENED     | VALUE_CHANGED     | VALUE_CHANGED
			POINT  RANGE  | RANGE_WIDENED     | RANGE_WIDENED     | VALUE_CHANGED     | RANGE_WIDENED     | RANGE_WIDENED     | VALUE_CHANGED
			OPEN   RANGE  | QUALIFIER_CHANGED | QUALIFIER_CHANGED | QUALIFIER_CHANGED VALUE_CHANGED | QUALIFIER_CHANGED VALUE_CHANGED \
			| QUALIFIER_CHANGED VALUE_CHANGED | QUALIFIER_CHANGED VALUE_CHANGED
			""";

	private static final Map<String, Map<FigureRelation, List<DriftKind>>> TABLE = read();

	private FigureTable() {
	}

	/** What to find for two figures in one unit that cover time in the same way. */
	static List<DriftKind> kinds(ToldFigure cited, ToldFigure citing) {
		String form = form(cited.comparator()) + " " + form(citing.comparator());
		return Objects
			.requireNonNull(Objects.requireNonNull(TABLE.get(form), form).get(FigureRelation.of(cited, citing)));
	}

	private static String form(Comparator comparator) {
		return switch (comparator) {
			case EXACTLY, ABOUT -> "POINT";
			case BETWEEN -> "RANGE";
			default -> "OPEN";
		};
	}

	private static Map<String, Map<FigureRelation, List<DriftKind>>> read() {
		Map<String, Map<FigureRelation, List<DriftKind>>> table = new HashMap<>();
		CASES.lines().skip(1).forEach((line) -> {
			String[] columns = line.split(" *\\| *", -1);
			Map<FigureRelation, List<DriftKind>> row = new EnumMap<>(FigureRelation.class);
			for (FigureRelation relation : FigureRelation.values()) {
				row.put(relation,
						Arrays.stream(columns[relation.ordinal() + 1].strip().split(" "))
							.filter((name) -> !name.isEmpty())
							.map(DriftKind::valueOf)
							.toList());
			}
			table.put(columns[0].replaceAll(" +", " "), row);
		});
		return table;
	}

}
