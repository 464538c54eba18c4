package org.claimtrail.citation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what became of the number itself. Both figures must have one unit and one basis.
 */
final class ValueDrift {

	/** Beyond this share of the number, a shorter number is another one. */
	private static final double ROUNDING = 0.1;

	private ValueDrift() {
	}

	static List<Drift> between(ToldFigure cited, ToldFigure citing) {
		if (cited.isRange() && citing.isRange()) {
			return ofRanges(cited, citing);
		}
		if (cited.isRange()) {
			boolean held = cited.interval().isCompatibleWith(citing.interval())
					|| isRounded(cited.lower(), citing.lower()) || isRounded(cited.upper(), citing.upper());
			return held ? List.of() : List.of(changed(cited, citing));
		}
		if (citing.isRange() && cited.comparator().isPoint()) {
			boolean held = citing.lower() <= cited.lower() && cited.lower() <= citing.upper();
			return held ? List.of() : List.of(changed(cited, citing));
		}
		return ofNumbers(cited, citing);
	}

	/** A number, or the bound of an open figure beside the same bound of a range. */
	private static List<Drift> ofNumbers(ToldFigure cited, ToldFigure citing) {
		double before = cited.lower();
		double after = (cited.low() != null) ? citing.lower() : citing.upper();
		if (before == after) {
			return List.of();
		}
		return List.of(isRounded(before, after) ? rounded(cited, citing) : changed(cited, citing));
	}

	private static List<Drift> ofRanges(ToldFigure cited, ToldFigure citing) {
		double low = citing.lower();
		double high = citing.upper();
		if (low == cited.lower() && high == cited.upper()) {
			return List.of();
		}
		if (isKept(cited.lower(), low) && isKept(cited.upper(), high)) {
			return List.of(rounded(cited, citing));
		}
		String sentence = "The range of %s is told as %s.".formatted(Wording.of(cited), Wording.of(citing));
		if (low <= cited.lower() && high >= cited.upper()) {
			return List.of(finding(DriftKind.RANGE_WIDENED, cited, citing, sentence));
		}
		if (low >= cited.lower() && high <= cited.upper()) {
			return List.of(finding(DriftKind.RANGE_COLLAPSED, cited, citing, sentence));
		}
		return List.of(changed(cited, citing));
	}

	private static Drift rounded(ToldFigure cited, ToldFigure citing) {
		return finding(DriftKind.ROUNDED, cited, citing,
				"%s is rounded to %s.".formatted(Wording.of(cited), Wording.of(citing)));
	}

	private static Drift changed(ToldFigure cited, ToldFigure citing) {
		String share = Wording.share(middle(cited), middle(citing));
		return finding(DriftKind.VALUE_CHANGED, cited, citing, "%s is told as %s%s.".formatted(Wording.of(cited),
				Wording.of(citing), share.isEmpty() ? "" : ", " + share));
	}

	private static Drift finding(DriftKind kind, ToldFigure cited, ToldFigure citing, String sentence) {
		return new Drift(kind, Wording.of(cited), Wording.of(citing), sentence);
	}

	private static double middle(ToldFigure figure) {
		return (figure.lower() + figure.upper()) / 2;
	}

	private static boolean isKept(double before, double after) {
		return before == after || isRounded(before, after);
	}

	/** Whether a number is another one with fewer digits, up, down or to the nearest. */
	static boolean isRounded(double before, double after) {
		BigDecimal number = BigDecimal.valueOf(before);
		BigDecimal shorter = BigDecimal.valueOf(after).stripTrailingZeros();
		int digits = shorter.precision();
		if (after == 0 || digits >= number.stripTrailingZeros().precision()
				|| Math.abs(after - before) > ROUNDING * Math.abs(before)) {
			return false;
		}
		return Stream.of(RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP)
			.anyMatch((mode) -> number.round(new MathContext(digits, mode)).compareTo(shorter) == 0);
	}

}
