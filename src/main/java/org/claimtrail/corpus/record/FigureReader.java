package org.claimtrail.corpus.record;

import java.time.LocalDate;

import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.FigureRecord;
import org.claimtrail.claim.Per;
import org.claimtrail.claim.PrintedRecord;
import org.claimtrail.corpus.document.Document;
import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the figure of a claim that fits the schema into a record. */
final class FigureReader {

	private final RecordReader reader;

	private final JsonNode claim;

	private final JsonNode figure;

	private final String claimPath;

	private final String path;

	private final PartialDate statedOn;

	FigureReader(RecordReader reader, JsonNode claim, String claimPath, PartialDate statedOn) {
		this.reader = reader;
		this.claim = claim;
		this.figure = claim.path("figure");
		this.claimPath = claimPath;
		this.path = Document.path(claimPath, "figure");
		this.statedOn = statedOn;
	}

	@Nullable FigureRecord figure() {
		if (!this.claim.has("figure")) {
			return null;
		}
		String measure = this.reader.referOne(this.claim, this.claimPath, "measure");
		Comparator comparator = Comparator.valueOf(this.figure.path("comparator").asString());
		boolean vague = this.figure.path("vague").asBoolean(false);
		Double low = bound("low", comparator.hasLow());
		Double high = bound("high", comparator.hasHigh());
		if (!vague || low != null || high != null) {
			requireBounds(comparator, low, high);
		}
		PartialDate since = this.reader.date(this.figure, this.path, "since");
		PartialDate until = this.reader.date(this.figure, this.path, "until");
		this.reader.requireOrder(this.path, "since", since, "until", until);
		PartialDate asOf = this.reader.date(this.figure, this.path, "asOf");
		this.reader.requireOrder(this.path, "since", since, "asOf", asOf);
		boolean forecast = this.figure.path("forecast").asBoolean(false);
		if (!forecast) {
			checkForesight("asOf", asOf);
			checkForesight("until", until);
		}
		return new FigureRecord(measure, low, high, comparator, RecordReader.text(this.figure, "unit"),
				this.figure.path("phrase").asString(), basis(), since, until, per(),
				(asOf != null) ? asOf : describedDay(), forecast, vague, inferred(asOf), printed());
	}

	/**
	 * Whether the day was filled in by whoever wrote the document. A day that is not
	 * given is, and one that is given is not, unless the document says so; null where the
	 * day itself tells.
	 */
	private @Nullable Boolean inferred(@Nullable PartialDate asOf) {
		if (asOf == null) {
			return null;
		}
		boolean inferred = this.figure.path("asOfInferred").asBoolean(false);
		return (inferred == asOf.equals(this.statedOn.day())) ? null : (Boolean) inferred;
	}

	private @Nullable PrintedRecord printed() {
		if (!this.figure.has("printed")) {
			return null;
		}
		JsonNode printed = this.figure.path("printed");
		String at = Document.path(this.path, "printed");
		String phrase = printed.path("phrase").asString();
		if (phrase.equals(this.figure.path("phrase").asString())) {
			this.reader.fault(Document.path(at, "phrase"),
					"found the phrase of the figure, expected what was printed where the figure has what was meant;"
							+ " leave printed out where they are the same");
		}
		Double value = printed.has("value") ? finite(printed, at, "value") : null;
		return new PrintedRecord(phrase, value, printed.path("note").asString());
	}

	/** What no words name; null where it is not even known when they were said. */
	private @Nullable PartialDate describedDay() {
		return this.statedOn.isUnknown() ? null : this.statedOn.day();
	}

	/** A figure that nobody can have known yet is a forecast, or has a wrong day. */
	private void checkForesight(String key, @Nullable PartialDate date) {
		LocalDate said = this.statedOn.last();
		if (date == null || date.first() == null || said == null || !date.first().isAfter(said.plusDays(1))) {
			return;
		}
		String field = Document.path(this.path, key);
		String found = "found " + date + ", after the claim was stated, " + this.statedOn;
		if (date.first().isAfter(said.plusYears(1))) {
			this.reader.fault(field, found + ", expected forecast: true or an earlier day");
		}
		else {
			this.reader.warn(field, found + "; set forecast: true if it speaks of the future, or mend the day");
		}
	}

	/** Reads a bound, be it given itself or by the short form {@code value}. */
	private @Nullable Double bound(String key, boolean wanted) {
		if (this.figure.has(key)) {
			return finite(this.figure, this.path, key);
		}
		return (wanted && this.figure.has("value")) ? finite(this.figure, this.path, "value") : null;
	}

	private @Nullable Double finite(JsonNode node, String at, String key) {
		double value = node.path(key).asDouble(Double.NaN);
		if (!Double.isFinite(value)) {
			this.reader.fault(Document.path(at, key), "found a number too large, expected a finite one");
			return null;
		}
		return value + 0.0;
	}

	private void requireBounds(Comparator comparator, @Nullable Double low, @Nullable Double high) {
		if (this.figure.has("value")
				&& (this.figure.has("low") || this.figure.has("high") || comparator == Comparator.BETWEEN)) {
			fault("value", comparator, "found beside other bounds");
		}
		else if (comparator.hasLow() != (low != null)) {
			fault("low", comparator, (low != null) ? "found a lower bound" : "missing");
		}
		else if (comparator.hasHigh() != (high != null)) {
			fault("high", comparator, (high != null) ? "found an upper bound" : "missing");
		}
		else if (low != null && high != null) {
			requireOrder(comparator, low, high);
		}
	}

	private void requireOrder(Comparator comparator, double low, double high) {
		if (low > high) {
			this.reader.fault(Document.path(this.path, "low"), "found " + low + ", expected at most high, " + high);
		}
		else if (comparator.isPoint() && low != high) {
			fault("high", comparator, "found two different bounds");
		}
	}

	private void fault(String key, Comparator comparator, String found) {
		String expected = switch (comparator) {
			case EXACTLY, ABOUT -> "value alone";
			case AT_LEAST, MORE_THAN -> "value or low alone";
			case AT_MOST, LESS_THAN -> "value or high alone";
			case BETWEEN -> "low and high";
		};
		this.reader.fault(Document.path(this.path, key), found + ", expected for " + comparator + " " + expected);
	}

	private Basis basis() {
		return Basis.valueOf(ClaimReader.word(this.figure, "basis", "CUMULATIVE"));
	}

	private @Nullable Per per() {
		boolean rate = basis() == Basis.RATE;
		if (rate != this.figure.has("per")) {
			this.reader.fault(Document.path(this.path, "per"),
					rate ? "missing, expected DAY, WEEK, MONTH or YEAR for a RATE"
							: "found for a " + basis() + ", expected only for a RATE");
		}
		return this.figure.has("per") ? Per.valueOf(this.figure.path("per").asString()) : null;
	}

}
