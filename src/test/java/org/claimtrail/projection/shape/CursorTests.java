package org.claimtrail.projection.shape;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.claimtrail.graphql.RequestFault;
import org.claimtrail.projection.mapping.Source;
import org.claimtrail.projection.shape.Selection.OrderKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CursorTests {

	private static final List<OrderKey> ORDER = List.of(new OrderKey(new Source.Property("low"), true, true),
			new OrderKey(new Source.Property("id"), true, false));

	private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+ '";

	private final Cursors cursors = new Cursors(() -> "a store");

	private final Cursor cursor = this.cursors.of("Query.claims", ORDER);

	@RepeatedTest(200)
	void readsWhatItWrote(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		List<@Nullable Object> values = Arrays.asList(anyValue(random), anyValue(random));

		assertThat(this.cursor.read("after", this.cursor.write(values))).isEqualTo(values);
	}

	@RepeatedTest(200)
	void refusesAnAlteredCursor(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		char[] text = this.cursor.write(Arrays.asList(anyValue(random), "claim:a")).toCharArray();
		int place = random.nextInt(text.length);
		char other = LETTERS.charAt(random.nextInt(LETTERS.length()));
		if (text[place] != other) {
			text[place] = other;
			refuses(new String(text));
		}
	}

	@Test
	void refusesACursorFromElsewhere() {
		List<@Nullable Object> values = List.of(1.0, "claim:a");
		refuses(this.cursors.of("Speaker.claims", ORDER).write(values));
		refuses(this.cursors
			.of("Query.claims", List.of(new OrderKey(new Source.Property("low"), false, true), ORDER.getLast()))
			.write(values));
	}

	@Test
	void refusesACursorOfAnotherStore() {
		List<@Nullable Object> values = List.of(1.0, "claim:a");
		refuses(new Cursors(() -> "another store").of("Query.claims", ORDER).write(values));
		refuses(new Cursors(() -> "").of("Query.claims", ORDER).write(values));
	}

	@Test
	void takesTheCursorOfAnotherServerOnTheStore() {
		List<@Nullable Object> values = List.of(1.0, "claim:a");
		String cursor = new Cursors(() -> "a store").of("Query.claims", ORDER).write(values);

		assertThat(this.cursor.read("after", cursor)).isEqualTo(values);
	}

	@Test
	void staysShortForLongTexts() {
		for (String text : List.of("x".repeat(60_000), "\ud83d\ude00".repeat(2_000))) {
			String written = this.cursor.write(Arrays.asList(text, "claim:" + "a".repeat(200)));

			assertThat(written).hasSizeLessThan(800);
			assertThat(this.cursor.read("after", written).getFirst()).isInstanceOfSatisfying(Cursor.Start.class,
					(start) -> assertThat(text).startsWith(start.text()));
		}
	}

	@Test
	void refusesNonsense() {
		for (String text : List.of("", " ", "null", "YQ", "a".repeat(100_000), "\u0000", "claim:a", "¿")) {
			refuses(text);
		}
	}

	private void refuses(String text) {
		assertThatExceptionOfType(RequestFault.class).as(text)
			.isThrownBy(() -> this.cursor.read("after", text))
			.withMessageContaining("`after` is not a cursor of this connection")
			.satisfies((fault) -> assertThat(fault.code()).isEqualTo(RequestFault.Code.BAD_CURSOR));
	}

	private static @Nullable Object anyValue(Random random) {
		List<@Nullable Object> values = new ArrayList<>(List.of(random.nextLong(), random.nextDouble(),
				"t\u00e9xt\n\ud83d\ude00" + random.nextInt(), LocalDate.ofEpochDay(random.nextInt(80_000)),
				ZonedDateTime.of(2026, 1, 1, 0, 0, 0, random.nextInt(1_000_000_000), ZoneOffset.UTC)));
		values.add(null);
		return values.get(random.nextInt(values.size()));
	}

}
