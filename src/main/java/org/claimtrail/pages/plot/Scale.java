package org.claimtrail.pages.plot;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.claimtrail.pages.reading.PlainWords;

/**
 * Where values or days lie on the paper, with ticks at round ones.
 *
 * @param powers whether equal distances are equal ratios; all values are above zero then
 */
public record Scale(double least, double most, double start, double end, boolean powers) {

	private static final int TICKS = 6;

	private static final int[] MONTHS = { 1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000, 60_000 };

	private static final int[] DAYS = { 1, 2, 5, 10 };

	public static Scale over(double least, double most, double start, double end, boolean powers) {
		return new Scale(least, (most > least) ? most : least + 1, start, end, powers);
	}

	public double at(double value) {
		double share = this.powers ? (Math.log10(value) - Math.log10(this.least)) / decades()
				: (value - this.least) / (this.most - this.least);
		return tenth(this.start + Math.clamp(Double.isNaN(share) ? 0 : share, 0, 1) * (this.end - this.start));
	}

	private double decades() {
		return Math.log10(this.most) - Math.log10(this.least);
	}

	public static double tenth(double value) {
		return Math.round(value * 10) / 10.0;
	}

	/** Round numbers within it. */
	public List<Tick> numbers() {
		List<Tick> ticks = new ArrayList<>();
		if (this.powers) {
			boolean few = decades() < 2.5;
			int step = (int) Math.ceil(decades() / (2 * TICKS));
			for (int power = (int) Math.floor(Math.log10(this.least)); power <= Math.log10(this.most); power += step) {
				for (double digit : few ? new double[] { 1, 2, 5 } : new double[] { 1 }) {
					add(ticks, digit * Math.pow(10, power));
				}
			}
			if (ticks.size() > 2) {
				return ticks;
			}
			ticks.clear();
		}
		double rough = (this.most - this.least) / (TICKS - 1);
		double power = Math.pow(10, Math.floor(Math.log10(rough)));
		double step = (rough <= power) ? power
				: (rough <= 2 * power) ? 2 * power : (rough <= 5 * power) ? 5 * power : 10 * power;
		for (double count = Math.ceil(this.least / step); count * step <= this.most; count++) {
			add(ticks, count * step);
		}
		return ticks;
	}

	private void add(List<Tick> ticks, double value) {
		if (value >= this.least && value <= this.most) {
			ticks.add(new Tick(at(value), PlainWords.number(value)));
		}
	}

	/** Days, or the first of months or years, within it. */
	public List<Tick> days() {
		LocalDate first = LocalDate.ofEpochDay((long) this.least);
		LocalDate last = LocalDate.ofEpochDay((long) Math.ceil(this.most));
		long months = ChronoUnit.MONTHS.between(first, last);
		List<Tick> ticks = new ArrayList<>();
		if (months < 2) {
			long span = ChronoUnit.DAYS.between(first, last);
			int step = DAYS[0];
			for (int wider : DAYS) {
				step = (span / step >= TICKS) ? wider : step;
			}
			for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(step)) {
				ticks.add(new Tick(at(day.toEpochDay()), said(day, "d MMM yyyy")));
			}
			return ticks;
		}
		int step = MONTHS[0];
		for (int wider : MONTHS) {
			step = (months / step >= TICKS) ? wider : step;
		}
		LocalDate day = LocalDate.of(first.getYear() - Math.floorMod(first.getYear(), Math.max(1, step / 12)), 1, 1);
		for (; !day.isAfter(last); day = day.plusMonths(step)) {
			if (!day.isBefore(first)) {
				ticks.add(new Tick(at(day.toEpochDay()), said(day, (step >= 12) ? "yyyy" : "MMM yyyy")));
			}
		}
		return ticks;
	}

	private static String said(LocalDate day, String pattern) {
		return day.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
	}

	/** A number or day beside a scale. */
	public record Tick(double at, String label) {

	}

}
