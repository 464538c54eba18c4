package org.claimtrail.corpus.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.claimtrail.claim.Attribution;
import org.claimtrail.claim.CueWords;
import org.claimtrail.corpus.document.Document;
import org.claimtrail.date.DayWords;
import org.claimtrail.printed.PrintedFigure;
import org.claimtrail.printed.RateWords;
import tools.jackson.databind.JsonNode;

/**
 * Warns of a claim that looks as if it broke a rule of coding, as the schema has them:
 * the verdicts would then speak of the document instead of the source.
 */
final class CodingDoubts {

	private static final Set<String> PASSING_ON = Set.of("QUOTES", "REPORTS", "DATA_SOURCE");

	private static final List<String> NUMBERS = List.of("value", "low", "high");

	/** Words for numbers that are not read here. */
	private static final Pattern OTHER_NUMBERS = Pattern.compile(
			"(?i)\\b(?:lakh|crore|hundred|dozen|score|half|third|quarter|fifth|one|two|three|four|five|six|seven|eight"
					+ "|nine|ten|eleven|twelve)s?\\b|[万億萬亿]");

	private final RecordReader reader;

	private final JsonNode claim;

	private final String path;

	CodingDoubts(RecordReader reader, JsonNode claim, String path) {
		this.reader = reader;
		this.claim = claim;
		this.path = path;
	}

	void look() {
		lookAtDate();
		lookAtAttribution();
		lookAtBrackets("quote", this.claim.path("quote").asString(""));
		lookAtBrackets("figure.phrase", this.claim.path("figure").path("phrase").asString(""));
		lookAtDay();
		lookAtRate();
		lookAtNumber();
	}

	/** Who knows no date says so; who forgot it would else not notice. */
	private void lookAtDate() {
		if (!this.claim.has("statedOn")) {
			this.reader.warn(Document.path(this.path, "statedOn"),
					"missing, and is recorded as unknown; give the date, ../2024-12-12 for the day by which it was stated, "
							+ "or XXXX where nobody knows");
		}
	}

	/** A class without words is nobody's. */
	private void lookAtAttribution() {
		boolean worded = this.claim.has("cue")
				|| this.claim.path("cites").valueStream().anyMatch((cite) -> cite.has("cue"));
		if (this.claim.has("attribution") && !worded) {
			this.reader.warn(Document.path(this.path, "attribution"),
					"found without cue, and is not compared; give the words of attribution as printed, or leave both out");
		}
	}

	private void lookAtBrackets(String field, String words) {
		if (words.contains("[") && this.claim.path("cites").isEmpty()) {
			this.reader.warn(Document.path(this.path, field),
					"found square brackets in the words of a claim that cites nothing; leave out what an editor added, "
							+ "and put it on the claim that reports");
		}
	}

	private void lookAtDay() {
		JsonNode figure = this.claim.path("figure");
		boolean reports = this.claim.path("cites")
			.valueStream()
			.anyMatch((cite) -> PASSING_ON.contains(cite.path("intent").asString("REPORTS")));
		if (reports && figure.has("asOf") && !figure.has("asOfInferred") && !namesDay(figure)
				&& figure.path("asOf")
					.asString()
					.replaceFirst("T.*", "")
					.equals(this.claim.path("statedOn").asString().replaceFirst("T.*", ""))) {
			this.reader.warn(Document.path(this.path, "figure.asOf"),
					"found the day of the report itself; leave it out unless the words name it, or say asOfInferred");
		}
	}

	/** So many a day would else stand in one line with totals. */
	private void lookAtRate() {
		JsonNode figure = this.claim.path("figure");
		String basis = ClaimReader.word(figure, "basis", "CUMULATIVE");
		RateWords rate = (!figure.isMissingNode() && !basis.equals("RATE"))
				? RateWords.of(figure.path("phrase").asString(""), texts()) : null;
		if (rate != null) {
			this.reader.warn(Document.path(this.path, "figure.basis"),
					"found %s for a number that the words give \"%s\"; choose RATE with per %s, unless they are about something else"
						.formatted(basis, rate.words(), rate.per()));
		}
	}

	/** A slip of whoever coded it would else be found against whoever printed it. */
	private void lookAtNumber() {
		JsonNode figure = this.claim.path("figure");
		String phrase = figure.path("phrase").asString("");
		boolean read = !figure.path("vague").asBoolean(false) && !OTHER_NUMBERS.matcher(phrase).find();
		PrintedFigure printed = read ? PrintedFigure.of(phrase) : null;
		if (printed == null) {
			return;
		}
		List<BigDecimal> coded = NUMBERS.stream()
			.filter(figure::has)
			.map((name) -> figure.path(name).asDecimal(BigDecimal.ZERO))
			.toList();
		String comparator = ClaimReader.word(figure, "comparator", "EXACTLY");
		if (Stream.of(printed.low(), printed.high())
			.filter(Objects::nonNull)
			.noneMatch((number) -> coded.stream().anyMatch((one) -> isCodedAs(number, one)))) {
			this.reader.warn(Document.path(this.path, "figure"),
					"found %s for the words \"%s\"; give the number that the words give, or the words that give this one"
						.formatted(coded.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" and ")),
								phrase));
		}
		else if (CueWords.classOf(phrase) != Attribution.HEDGED && !comparator.equals("ABOUT")
				&& !printed.comparator().equals("EXACTLY") && side(printed.comparator()) != side(comparator)) {
			this.reader.warn(Document.path(this.path, "figure.comparator"),
					"found %s for the words \"%s\", which say %s; give that, or the words that say this"
						.formatted(comparator, phrase, printed.comparator()));
		}
	}

	/**
	 * A unit may be thousands of something, a word for thousands unknown here, and a loss
	 * less than nothing.
	 */
	private static boolean isCodedAs(BigDecimal printed, BigDecimal coded) {
		return IntStream.rangeClosed(-4, 4)
			.anyMatch((thousands) -> coded.abs().scaleByPowerOfTen(3 * thousands).compareTo(printed.abs()) == 0);
	}

	/** "More than" and "at least" are often used for each other. */
	private static int side(String comparator) {
		return switch (comparator) {
			case "AT_LEAST", "MORE_THAN" -> 1;
			case "AT_MOST", "LESS_THAN" -> 2;
			case "BETWEEN" -> 3;
			case "ABOUT" -> 4;
			default -> 0;
		};
	}

	/** What is printed about the figure, each with what stands around it. */
	private List<String> texts() {
		Stream<JsonNode> evidence = Stream.concat(Stream.of(this.claim.path("evidence")),
				this.claim.path("appearsIn").valueStream().map((appearance) -> appearance.path("evidence")));
		Stream<String> said = Stream.of("quote", "statement").map((part) -> this.claim.path(part).asString(""));
		return Stream.concat(evidence.map((one) -> Stream.of("prefix", "exact", "suffix")
			.map((part) -> one.path(part).asString(""))
			.collect(Collectors.joining(" "))), said).toList();
	}

	/** Whether the words that were kept name a day, by whatever name. */
	private boolean namesDay(JsonNode figure) {
		Stream<JsonNode> words = Stream.concat(Stream.of(this.claim.path("quote"), figure.path("phrase")),
				this.claim.path("appearsIn")
					.valueStream()
					.map((appearance) -> appearance.path("evidence").path("exact")));
		return words.anyMatch((text) -> DayWords.isIn(text.asString("")));
	}

}
