package org.claimtrail.pages.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Chooses of very many figures those that a plot looks the same with: of each series and
 * column of pixels the lowest, the highest, the first and the last.
 */
public final class Thinning {

	private Thinning() {
	}

	/**
	 * Some of the figures, in their order.
	 * @param always those that none of the others may stand for
	 */
	public static List<PlottedFigure> of(List<PlottedFigure> figures, Scale days, Predicate<PlottedFigure> always) {
		Map<Column, List<PlottedFigure>> columns = new LinkedHashMap<>();
		for (PlottedFigure figure : figures) {
			columns
				.computeIfAbsent(new Column(figure.series(), (int) days.at(middle(figure))),
						(column) -> new ArrayList<>())
				.add(figure);
		}
		Set<PlottedFigure> kept = Collections.newSetFromMap(new IdentityHashMap<>());
		for (List<PlottedFigure> column : columns.values()) {
			kept.add(Collections.min(column, Comparator.comparingDouble(PlottedFigure::low)));
			kept.add(Collections.max(column, Comparator.comparingDouble(PlottedFigure::high)));
			kept.add(Collections.min(column, Comparator.comparingDouble(Thinning::middle)));
			kept.add(
					column.stream().reduce((one, other) -> (middle(other) >= middle(one)) ? other : one).orElseThrow());
		}
		return figures.stream().filter((figure) -> kept.contains(figure) || always.test(figure)).toList();
	}

	private static double middle(PlottedFigure figure) {
		return (figure.first() + figure.last()) / 2;
	}

	/** The figures of a series that share a column of pixels. */
	private record Column(int series, int pixel) {

	}

}
