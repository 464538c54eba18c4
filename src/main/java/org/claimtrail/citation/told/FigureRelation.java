package org.claimtrail.citation.told;

/** How what a citing figure allows lies beside what the cited one allows. */
public enum FigureRelation {

	/**
	 * The same numbers; a number told of a range is one of its ends, and the reverse.
	 */
	SAME,
	/** The same but for rounding. */
	ROUNDED,
	/** Within; of a number told of a range, the number. */
	INSIDE,
	/** Around it. */
	AROUND,
	/** Partly within. */
	OVERLAPPING,
	/** No number meets both. */
	APART;

	/** How one figure lies beside the figure that it tells. */
	public static FigureRelation of(ToldFigure cited, ToldFigure citing) {
		if (cited.isRange() && citing.isRange()) {
			return ofRanges(cited, citing);
		}
		if (cited.isRange()) {
			return ofNumberAndRange(citing, cited, citing, INSIDE);
		}
		if (citing.isRange()) {
			return ofNumberAndRange(cited, citing, citing, AROUND);
		}
		double before = cited.lower();
		double after = (cited.low() != null) ? citing.lower() : citing.upper();
		if (before == after) {
			return SAME;
		}
		return isToldRounded(cited, citing, before, after) ? ROUNDED : ofIntervals(cited, citing);
	}

	/** "1,134" is rounded to "more than 1,000", and "970" is not. */
	private static boolean isToldRounded(ToldFigure cited, ToldFigure citing, double before, double after) {
		boolean fraction = cited.isPercent() && citing.isPercent()
				&& Rounding.toFraction(before, after, citing.comparator(), citing.phrase());
		return citing.isOpen()
				? citing.interval().contains(cited.middle())
						&& (fraction || Rounding.toBound(before, after, citing.phrase()))
				: fraction || Rounding.of(before, after, citing.comparator());
	}

	private static FigureRelation ofRanges(ToldFigure cited, ToldFigure citing) {
		boolean low = cited.lower() == citing.lower();
		boolean high = cited.upper() == citing.upper();
		if (low && high) {
			return SAME;
		}
		boolean lowKept = low || Rounding.of(cited.lower(), citing.lower(), citing.comparator());
		boolean highKept = high || Rounding.of(cited.upper(), citing.upper(), citing.comparator());
		return (lowKept && highKept) ? ROUNDED : ofIntervals(cited, citing);
	}

	/**
	 * How a number, with whatever qualifier, lies beside a range.
	 * @param told the one of the two that tells the other
	 * @param within what it is called if the number lies in the range
	 */
	private static FigureRelation ofNumberAndRange(ToldFigure number, ToldFigure range, ToldFigure told,
			FigureRelation within) {
		double value = number.lower();
		boolean meets = number.interval().isCompatibleWith(range.interval());
		if (meets && (value == range.lower() || value == range.upper())) {
			return SAME;
		}
		if (isRounded(value, range.lower(), number == told) || isRounded(value, range.upper(), number == told)) {
			return ROUNDED;
		}
		if (!meets) {
			return APART;
		}
		boolean inside = range.lower() <= value && value <= range.upper();
		return inside ? within : (number == told) ? ofIntervals(range, number) : ofIntervals(number, range);
	}

	private static boolean isRounded(double number, double end, boolean numberIsTold) {
		double before = numberIsTold ? end : number;
		double after = numberIsTold ? number : end;
		return before != after && Rounding.toNearest(before, after);
	}

	private static FigureRelation ofIntervals(ToldFigure cited, ToldFigure citing) {
		if (!cited.interval().isCompatibleWith(citing.interval())) {
			return APART;
		}
		if (cited.interval().contains(citing.interval())) {
			return INSIDE;
		}
		return citing.interval().contains(cited.interval()) ? AROUND : OVERLAPPING;
	}

}
