package org.claimtrail.citation.drift;

import java.util.List;

import org.claimtrail.citation.told.FigureRelation;
import org.claimtrail.citation.told.ToldFigure;
import org.claimtrail.citation.told.Wording;
import org.claimtrail.claim.Comparator;

/**
 * Finds what became of the number itself. Both figures must have one unit and cover time
 * in the same way.
 */
final class ValueDrift {

	private ValueDrift() {
	}

	static void compare(ToldFigure cited, ToldFigure citing, Comparison comparison) {
		List<DriftKind> kinds = FigureTable.kinds(cited, citing);
		if (kinds.isEmpty()) {
			comparison.agree(Respect.VALUE);
		}
		kinds.forEach(
				(kind) -> comparison.find(kind, Wording.of(cited), Wording.of(citing), sentence(kind, cited, citing)));
	}

	/**
	 * Whether the word that marks an exact number as rounded is all that was added to it,
	 * or a bound was rounded to its side.
	 */
	static boolean isRoundedInWords(ToldFigure cited, ToldFigure citing) {
		return (cited.comparator() == Comparator.EXACTLY || cited.isOpenAs(citing))
				&& FigureRelation.of(cited, citing) == FigureRelation.ROUNDED;
	}

	/** A vague word has no number to compare; a number told as one is told vaguely. */
	static void compareVague(ToldFigure cited, ToldFigure citing, Comparison comparison) {
		if (cited.isNumber() && citing.vague()) {
			comparison.find(DriftKind.TOLD_VAGUELY, Wording.of(cited), Wording.of(citing),
					"%s is told without a number: %s.".formatted(Wording.printed(cited), Wording.printed(citing)));
		}
		else if (!cited.phrase().isEmpty() && cited.phrase().equalsIgnoreCase(citing.phrase())) {
			comparison.agree(Respect.VALUE);
		}
	}

	private static String sentence(DriftKind kind, ToldFigure cited, ToldFigure citing) {
		String from = Wording.of(cited);
		String to = Wording.of(citing);
		return switch (kind) {
			case ROUNDED -> "%s is rounded to %s.".formatted(from, isWorded(citing) ? Wording.printed(citing) : to);
			case RANGE_COLLAPSED -> "The range of %s is told as %s.".formatted(from, to);
			case RANGE_WIDENED ->
				cited.isRange() ? "The range of %s is told as %s, which allows more.".formatted(from, to)
						: "%s is told as the range of %s.".formatted(from, to);
			case QUALIFIER_CHANGED -> "%s is told as %s: the words that limit the number are others."
				.formatted(Wording.printed(cited), Wording.printed(citing));
			default -> "%s is told as %s%s.".formatted(from, to,
					isShareTold(cited, citing) ? share(Wording.share(middle(cited), middle(citing))) : "");
		};
	}

	/** A fraction in words has a number that nobody wrote. */
	private static boolean isWorded(ToldFigure figure) {
		return figure.lower() != Math.rint(figure.lower()) && !figure.phrase().isEmpty()
				&& figure.phrase().chars().noneMatch((letter) -> letter == '.' || letter == ',' || letter == '٫');
	}

	/**
	 * Of a bound that is told as none, or the reverse, and where the sign is another, a
	 * share says too much.
	 */
	private static boolean isShareTold(ToldFigure cited, ToldFigure citing) {
		return cited.isOpen() == citing.isOpen() && (!cited.isOpen() || cited.isOpenAs(citing))
				&& Math.signum(middle(cited)) == Math.signum(middle(citing));
	}

	private static String share(String share) {
		return share.isEmpty() ? "" : ", " + share;
	}

	private static double middle(ToldFigure figure) {
		return (figure.lower() + figure.upper()) / 2;
	}

}
