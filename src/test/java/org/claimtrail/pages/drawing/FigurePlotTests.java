package org.claimtrail.pages.drawing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.claimtrail.pages.drawing.FigurePlot.Mark;
import org.claimtrail.pages.drawing.FigurePlot.Plot;
import org.claimtrail.pages.drawing.FigurePlot.Shape;
import org.claimtrail.pages.plot.Scale;
import org.claimtrail.pages.reading.TimelineChoice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

import static org.assertj.core.api.Assertions.assertThat;

/** A figure is drawn as the interval it states, with a sign for what it did. */
class FigurePlotTests {

	@Test
	void tellsRevisionsRestatementsAndWithdrawalsApart() {
		Map<String, Object> first = point("a", "2024-01-01", 10.0, 10.0);
		Map<String, Object> second = point("b", "2024-02-01", 20.0, 20.0);
		Map<String, Object> third = point("c", "2024-02-01", 25.0, 25.0);
		Map<String, Object> taken = point("d", "2024-03-01", 30.0, 30.0);
		taken.put("withdrawn", true);
		Plot plot = FigurePlot.of(timeline(List.of(first, second, third, taken), List.of(step(first, second)),
				List.of(step(second, third))), false);

		assertThat(plot.marks()).extracting(Mark::shape)
			.containsExactly(Shape.FIRST, Shape.REVISES, Shape.RESTATES, Shape.FIRST);
		assertThat(plot.marks()).extracting(Mark::replaced).containsExactly(false, true, false, false);
		assertThat(plot.links()).extracting(FigurePlot.Link::kind).containsExactly("revision", "restatement");
		assertThat(PlotLegend.of(plot)).extracting(PlotLegend.Sign::meaning)
			.anyMatch((meaning) -> meaning.startsWith("circle: the source's next figure"))
			.anyMatch((meaning) -> meaning.startsWith("diamond: the source restates"))
			.anyMatch((meaning) -> meaning.contains("withdrawn"))
			.noneMatch((meaning) -> meaning.contains("forecast"));
	}

	@Test
	void leavesOpenEndsOpenAndVagueDatesWide() {
		Map<String, Object> above = point("a", "2024", 10.0, null);
		Map<String, Object> below = point("b", "2024-02-01", null, 20.0);
		Map<String, Object> about = point("c", "2024-02-01", 100.0, 100.0);
		about.put("comparator", "ABOUT");
		Plot plot = FigurePlot.of(timeline(List.of(above, below, about), List.of(), List.of()), false);

		Mark open = plot.marks().getFirst();
		assertThat(open.place().openAbove()).isTrue();
		assertThat(open.width()).isGreaterThan(100);
		assertThat(plot.marks().get(1).place().openBelow()).isTrue();
		assertThat(plot.marks().get(2).place()).satisfies((place) -> {
			assertThat(place.low()).isEqualTo(95);
			assertThat(place.high()).isEqualTo(105);
			assertThat(place.band()).isTrue();
		});
	}

	@Test
	void staysLinearWhereAFigureIsZeroAndSaysSo() {
		Map<?, ?> timeline = timeline(List.of(point("a", "2024-01-01", 0.0, 0.0), point("b", "2025-01-01", 9.0, 9.0)),
				List.of(), List.of());

		assertThat(FigurePlot.of(timeline, true).powers()).isFalse();
		assertThat(new Drawings.Plots().of(timeline, true).notes())
			.anyMatch((note) -> note.startsWith("On a linear scale"));
	}

	@Test
	void drawsVeryManyAsAnOverviewThatHasTheHighestAndTheLowest() {
		List<Map<String, Object>> points = new ArrayList<>();
		for (int one = 0; one < 5_000; one++) {
			double value = (one == 1_234) ? 90_000 : (one == 4_321) ? 1 : 5_000 + one;
			points.add(point("p" + one, LocalDate.parse("2020-01-01").plusDays(one / 3).toString(), value, value));
		}
		Map<?, ?> timeline = timeline(points, List.of(), List.of());
		Plot plot = FigurePlot.of(timeline, false);

		assertThat(plot.figures()).isEqualTo(5_000);
		assertThat(plot.marks().size()).isBetween(700, 2_600);
		assertThat(plot.marks()).extracting((mark) -> mark.place().high()).contains(90_000.0, 1.0, 5_000.0, 9_999.0);
		Drawings.Shown shown = new Drawings.Plots().of(timeline, false);
		assertThat(shown.notes()).first()
			.asString()
			.startsWith("5,000 figures, drawn as %,d marks".formatted(plot.marks().size()));
		assertThat(shown.svg().length()).isLessThan(100_000);
		assertThat(shown.legend()).extracting(Drawings.Meaning::meaning).containsExactly("small square: a figure");
	}

	@Test
	void drawsOneFigureAndNone() {
		Map<?, ?> one = timeline(List.of(point("a", "2024-01-01", 7.0, 7.0)), List.of(), List.of());

		assertThat(PlotSvg.inPage(FigurePlot.of(one, true))).doesNotContain("NaN", "Infinity");
		assertThat(FigurePlot.of(timeline(List.of(point("a", "XXXX", 7.0, 7.0)), List.of(), List.of()), false).marks())
			.isEmpty();
	}

	@Test
	void keepsEveryFigureOnThePaper() {
		for (double value : new double[] { -5, 0, 1e-9, 1e300 }) {
			Plot plot = FigurePlot
				.of(timeline(List.of(point("a", "2024-01-01", value, value), point("b", "2024-01-02", value * 3, null)),
						List.of(), List.of()), true);
			assertThat(plot.marks()).allSatisfy((mark) -> assertThat(mark.level()).isBetween(0.0, 380.0));
		}
	}

	@Test
	void isWellFormedWhateverItsTextsHold() throws Exception {
		Map<String, Object> point = point("a\"><script>", "2024-01-01", 7.0, 7.0);
		point.put("claimant", Map.of("name", "]]> <b>&\u0001\ud800 الجيش"));

		String file = new DrawingFile("http://s", "/measure/a").plot("<svg onload=x>\"'&\u0000",
				timeline(List.of(point), List.of(), List.of()),
				new TimelineChoice(null, "2024-05-01", null, null, null, null, null));

		Document svg = DocumentBuilderFactory.newDefaultNSInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
		assertThat(svg.getDocumentElement().getTextContent()).contains("<svg onload=x>", "As known on 1 May 2024.",
				"Source: Claimtrail, http://s/measure/a");
		assertThat(file).doesNotContain("<script", "<b>");
	}

	@Test
	void drawsWhatHappenedWithinATimeOverThatTime() {
		Map<String, Object> month = point("a", "2024-03-05", 10.0, 10.0);
		month.put("since", "2024-01");
		month.put("until", "2024-01");
		Map<String, Object> total = point("b", "2024-03-05", 90.0, 90.0);
		total.put("since", "2022-02");
		Map<?, ?> timeline = Map.of("series",
				List.of(Map.of("points", List.of(month), "basis", "PERIOD", "claimant", Map.of("name", "A")),
						Map.of("points", List.of(total), "basis", "CUMULATIVE", "claimant", Map.of("name", "A"))));

		List<Mark> marks = FigurePlot.of(timeline, false).marks();

		assertThat(marks.getFirst().place().first()).isEqualTo(LocalDate.of(2024, 1, 1).toEpochDay());
		assertThat(marks.getFirst().place().last()).isEqualTo(LocalDate.of(2024, 1, 31).toEpochDay());
		assertThat(marks.getLast().place().first()).isEqualTo(LocalDate.of(2024, 3, 5).toEpochDay());
	}

	@Test
	void tellsSeriesOfOneClaimantApartWhereColoursAreUsedAgain() {
		List<Map<String, Object>> series = new ArrayList<>();
		for (int one = 0; one < 13; one++) {
			series.add(Map.of("points", List.of(point("p" + one, (2000 + one) + "-01-01", 10.0 * one, null)), "basis",
					"CUMULATIVE", "unit", "people", "since", "19" + (10 + one), "claimant", Map.of("name", "A")));
		}
		Map<?, ?> timeline = Map.of("series", series);

		assertThat(FigurePlot.of(timeline, false).numbers()).extracting(PlotSeries.Label::text)
			.containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13");
		assertThat(PlotSeries.sources(timeline)).extracting(PlotSeries.Source::name).doesNotHaveDuplicates();
		assertThat(FigurePlot.of(timeline, true).unit()).isEqualTo("people");
		assertThat(PlotSvg.inPage(FigurePlot.of(timeline, false))).contains(">people</text>");
	}

	@Test
	void drawsWhoPassesAFigureOnAsARingBelowWhoseFigureItIs() {
		Map<String, Object> own = point("own", "2024-01-01", 7.0, 7.0);
		Map<String, Object> retold = point("retold", "2024-01-01", 7.0, 7.0);
		retold.put("retold", true);
		Map<?, ?> timeline = Map.of("series",
				List.of(Map.of("points", List.of(own, point("late", "2024-06-01", 9.0, 9.0)), "basis", "CUMULATIVE",
						"claimant", Map.of("name", "A")),
						Map.of("points", List.of(retold), "basis", "CUMULATIVE", "claimant", Map.of("name", "B"))));
		Plot plot = FigurePlot.of(timeline, false);
		String svg = PlotSvg.inPage(plot);

		assertThat(svg.indexOf("/claim/retold")).isPositive().isLessThan(svg.indexOf("/claim/own"));
		assertThat(svg).doesNotContain(" opacity=");
		assertThat(plot.numbers()).extracting(PlotSeries.Label::text).containsExactly("1, 2", "1");
		assertThat(PlotLegend.of(plot)).extracting(PlotLegend.Sign::meaning)
			.containsExactly("square: a figure that follows on no other of its source",
					"ring: passes on another's figure");
		assertThat(PlotSeries.sources(timeline)).extracting(PlotSeries.Source::own).containsExactly(true, false);
		String ring = "a7 7 0 1 0 14 0";
		assertThat(PlotSeries.sources(timeline).getFirst().sign()).contains("series-0", "h8v8").doesNotContain(ring);
		assertThat(PlotSeries.sources(timeline).getLast().sign()).contains("series-1", ring);
	}

	@Test
	void numbersWhoseFigureItIsBeforeWhoPassesItOn() {
		Map<String, Object> retold = point("retold", "2024-01-01", 7.0, 7.0);
		retold.put("retold", true);
		Map<?, ?> timeline = Map.of("series",
				List.of(Map.of("points", List.of(retold), "basis", "CUMULATIVE", "claimant", Map.of("name", "B")),
						Map.of("points", List.of(point("own", "2024-01-01", 7.0, 7.0)), "basis", "CUMULATIVE",
								"claimant", Map.of("name", "A"))));
		assertThat(FigurePlot.of(timeline, false).numbers()).extracting(PlotSeries.Label::text).containsExactly("2, 1");
	}

	@Test
	void tellsManySeriesApartByColourAndMark() {
		List<Map<String, Object>> series = new ArrayList<>();
		for (int one = 0; one < 40; one++) {
			series.add(Map.of("points", List.of(point("p" + one, "2024-01-01", 10.0 * one, null)), "basis",
					"CUMULATIVE", "unit", "people", "since", "19" + (10 + one), "claimant", Map.of("name", "A")));
		}
		assertThat(PlotSeries.sources(Map.of("series", series))).extracting(PlotSeries.Source::sign)
			.doesNotHaveDuplicates();
	}

	@Test
	void needsAHigherFrameForMoreWords() {
		Map<?, ?> few = timeline(List.of(point("a", "2024-01-01", 7.0, 7.0)), List.of(), List.of());
		Map<String, Object> retold = point("b", "2024-01-01", 7.0, null);
		retold.put("retold", true);
		Map<?, ?> more = timeline(List.of(point("a", "2024", 7.0, 7.0), retold), List.of(), List.of());
		int low = new Drawings.Plots().of(few, false).frame("Losses", List.of());
		int high = new Drawings.Plots().of(more, false).frame("Losses", List.of("As it stands."));
		assertThat(low).isGreaterThan(FigurePlot.HEIGHT + 150);
		assertThat(high).isGreaterThan(low + 80);
	}

	@Test
	void saysWhatItLeavesOut() {
		Map<String, Object> timeline = new HashMap<>(timeline(
				List.of(point("a", "2024-01-01", 7.0, 7.0), point("b", "XXXX", 7.0, 7.0)), List.of(), List.of()));
		timeline.put("truncated", true);
		timeline.put("conflicts", Collections.nCopies(25, Map.of()));

		assertThat(new Drawings.Plots().of(timeline, false).notes()).containsExactly(
				"There are more figures: only the 2 stated first are shown.",
				"1 figure is not drawn: nobody knows its day, or it has no number.",
				"Only 20 of 25 pairs that cannot both hold are drawn.");
	}

	@Test
	void staysWithinItsScale() {
		Scale scale = Scale.over(10, 20, 100, 0, true);
		assertThat(List.of(scale.at(1), scale.at(1e300), scale.at(0), scale.at(-1)))
			.allMatch((at) -> at >= 0 && at <= 100);
	}

	@Test
	void drawsATotalByTheBoundsThatAreCompared() {
		Map<String, Object> total = point("t", "2024-01-01", 100.0, 100.0);
		total.put("comparator", "ABOUT");
		Map<?, ?> sum = Map.of("low", 95.0, "high", 105.0, "compatible", true, "total", total);

		String svg = SumBars.of(Map.of("sums", List.of(sum))).sums().getFirst().svg();

		List<String> bars = Pattern.compile("d=\"(M[\\d.]+) \\d+(H[\\d.]+v14H[\\d.]+z)")
			.matcher(svg)
			.results()
			.map((bar) -> bar.group(1) + bar.group(2))
			.toList();
		assertThat(bars).hasSize(4);
		assertThat(bars.subList(0, 2)).isEqualTo(bars.subList(2, 4));
	}

	@Test
	void putsTicksAtRoundNumbersAndDays() {
		assertThat(Scale.over(0, 1_080_000, 300, 10, false).numbers()).extracting(Scale.Tick::label)
			.containsExactly("0", "500,000", "1,000,000");
		assertThat(Scale.over(80, 125_000, 300, 10, true).numbers()).extracting(Scale.Tick::label)
			.containsExactly("100", "1,000", "10,000", "100,000");
		assertThat(Scale.over(340_000, 368_000, 300, 10, true).numbers()).hasSizeBetween(3, 8);
		assertThat(Scale.over(0, 3650, 0, 700, false).days()).extracting(Scale.Tick::label)
			.containsExactly("1970", "1972", "1974", "1976", "1978");
		assertThat(Scale.over(0, 0, 0, 700, false).days()).isNotEmpty();
		assertThat(Scale.over(1e-300, 1e300, 300, 10, true).numbers()).hasSizeBetween(5, 20);
		assertThat(Scale.over(-4_000_000, 2_900_000, 0, 700, false).days()).hasSizeBetween(2, 20);
	}

	private static Map<String, Object> point(String id, String asOf, @Nullable Double low, @Nullable Double high) {
		Map<String, Object> point = new HashMap<>();
		point.put("claim", Map.of("id", "claim:" + id));
		point.put("claimant", Map.of("id", "speaker:a", "name", "A"));
		point.put("statedOn", asOf);
		point.put("asOf", asOf);
		if (low != null) {
			point.put("low", low);
		}
		if (high != null) {
			point.put("high", high);
		}
		point.put("comparator", "EXACTLY");
		return point;
	}

	private static Map<String, Object> step(Map<String, Object> from, Map<String, Object> to) {
		return Map.of("from", from, "to", to);
	}

	private static Map<String, Object> timeline(List<Map<String, Object>> points, List<Map<String, Object>> revisions,
			List<Map<String, Object>> restatements) {
		Map<String, Object> series = Map.of("points", new ArrayList<>(points), "revisions", revisions, "restatements",
				restatements, "claimant", Map.of("id", "speaker:a", "name", "A"), "basis", "CUMULATIVE");
		return Map.of("series", List.of(series), "conflicts", List.of());
	}

}
