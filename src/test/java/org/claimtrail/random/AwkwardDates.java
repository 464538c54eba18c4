package org.claimtrail.random;

import java.util.List;

/** Partial dates in every form that the contract knows. */
final class AwkwardDates {

	private final Dice dice;

	AwkwardDates(Dice dice) {
		this.dice = dice;
	}

	/** A date with a beginning and an end, in one of the years. */
	String closed(int firstYear, int lastYear) {
		int year = this.dice.between(firstYear, lastYear);
		if (this.dice.oneIn(5) && year < lastYear) {
			return point(year) + "/" + point(this.dice.between(year + 1, lastYear));
		}
		return point(year);
	}

	/** As {@link #closed}, or open on one side. */
	String any(int firstYear, int lastYear) {
		return switch (this.dice.below(6)) {
			case 0 -> point(this.dice.between(firstYear, lastYear)) + "/..";
			case 1 -> "../" + point(this.dice.between(firstYear, lastYear));
			default -> closed(firstYear, lastYear);
		};
	}

	/** When something was said: perhaps nobody knows, or only by when it had been. */
	String stated(int firstYear, int lastYear) {
		return switch (this.dice.below(8)) {
			case 0 -> "XXXX";
			case 1 -> "../" + point(this.dice.between(firstYear, lastYear));
			default -> closed(firstYear, lastYear);
		};
	}

	private String point(int year) {
		int month = this.dice.between(1, 12);
		return switch (this.dice.below(12)) {
			case 0 -> "%04d".formatted(year);
			case 1 -> "%04d-%02d".formatted(year, month);
			case 2 -> "%04d-%02d-XX".formatted(year, month);
			case 3 -> "%04d-XX".formatted(year);
			case 4 -> day(year, month) + this.dice.pick(List.of("~", "?", "%"));
			case 5 -> "%04d~".formatted(year);
			default -> day(year, month);
		};
	}

	/** Few days of a month, so that many dates are equal. */
	private String day(int year, int month) {
		return "%04d-%02d-%02d".formatted(year, month, this.dice.pick(List.of(1, 2, 15, 28)));
	}

}
