package org.claimtrail.random;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes speakers, organizations, measures, propositions and articles with all that is
 * awkward about them.
 */
final class WorldMaker {

	private static final int CLAIMS = 300;

	private static final List<String> COUNTRIES = List.of("UA", "NO", "US", "DE");

	private static final List<String> KINDS = List.of("GOVERNMENT", "MINISTRY", "MILITARY", "ALLIANCE", "NEWS",
			"THINK_TANK", "AGENCY", "COMPANY", "OTHER");

	private static final List<String> UNITS = List.of("people", "tanks", "EUR");

	private static final List<String> ROLES = List.of("Minister", "Spokesman \uD83D\uDE00", "Reporter");

	static final List<String> LANGUAGES = List.of("en", "uk", "pt-BR");

	private final Dice dice;

	private final AwkwardTexts texts;

	private final AwkwardDates dates;

	private final World world = new World();

	WorldMaker(Dice dice) {
		this.dice = dice;
		this.texts = new AwkwardTexts(dice);
		this.dates = new AwkwardDates(dice);
	}

	/** The same world for the same seed. */
	static World make(long seed) {
		WorldMaker maker = new WorldMaker(new Dice(seed));
		maker.repeat(24, maker::organization);
		maker.repeat(40, maker::speaker);
		maker.repeat(12, maker::measure);
		maker.repeat(16, maker::proposition);
		maker.repeat(40, maker::article);
		new ClaimMaker(maker.dice, maker.world).make(CLAIMS);
		return maker.world;
	}

	private void repeat(int times, Making making) {
		for (int number = 0; number < times; number++) {
			making.make(number);
		}
	}

	private void organization(int number) {
		Thing organization = named("Organization", number).with("kind", this.dice.pick(KINDS))
			.with("country", this.dice.orNothing(3, () -> this.dice.pick(COUNTRIES)));
		others(organization, "PART_OF", 2);
		this.world.add(organization);
	}

	private void speaker(int number) {
		Thing speaker = this.world.add(named("Speaker", number).with("anonymous", this.dice.oneIn(4)));
		Set<String> before = new HashSet<>();
		for (int left = this.dice.below(3); left > 0; left--) {
			spells(speaker, this.dice.pick(this.world.all("Organization")), before);
		}
	}

	/** One to three spells at one organization; no two of them alike. */
	private void spells(Thing speaker, Thing organization, Set<String> before) {
		for (int left = this.dice.pick(List.of(1, 1, 3)); left > 0; left--) {
			String role = this.dice.orNothing(3, () -> this.dice.pick(ROLES));
			String from = this.dice.orNothing(3, () -> this.dates.any(2018, 2021));
			String to = this.dice.orNothing(2, () -> this.dates.any(2022, 2024));
			if (before.add(organization + "|" + role + "|" + from + "|" + to)) {
				this.world.tie("AFFILIATED_WITH", speaker, organization)
					.with("role", role)
					.with("from", from)
					.with("to", to);
			}
		}
	}

	private void measure(int number) {
		Thing measure = described("Measure", number).with("name", this.texts.name())
			.with("population", this.texts.name())
			.with("property", this.texts.name())
			.with("unit", this.dice.pick(UNITS));
		others(measure, "COMPONENT_OF", 2);
		others(measure, "MAY_MEAN", 1);
		this.world.add(measure);
	}

	private void proposition(int number) {
		this.world.add(described("Proposition", number).with("statement", this.texts.sentence()));
	}

	private void article(int number) {
		Thing article = this.world.add(described("Article", number).with("title", this.texts.sentence())
			.with("language", this.dice.orNothing(3, () -> this.dice.pick(LANGUAGES)))
			.with("url", this.dice.orNothing(4, () -> "https://www.example.org/a/" + number + "?page=" + number))
			.with("canonicalUrl", this.dice.orNothing(2, () -> "https://www.example.org/c/" + number))
			.with("archivedUrl", this.dice.orNothing(3, () -> "https://archive.example.org/" + number))
			.with("retrievedAt", this.dice.orNothing(3, () -> "2025-02-0%dT10:30:05+02:00".formatted(1 + number % 9)))
			.with("contentHash", this.dice.orNothing(3, () -> "sha256:" + "%064x".formatted(number)))
			.with("publishedOn", this.dice.orNothing(4, () -> this.dates.any(2021, 2025))));
		if (!this.dice.oneIn(4)) {
			this.world.tie("PUBLISHED_BY", article, this.dice.pick(this.world.all("Organization")));
		}
		this.dice.some(this.world.all("Speaker"), 0, 3)
			.forEach((author) -> this.world.tie("WRITTEN_BY", article, author));
	}

	private Thing named(String type, int number) {
		List<String> aliases = List.of(this.texts.name(), this.texts.name(), this.texts.name());
		return described(type, number).with("name", this.texts.name())
			.with("aliases", this.dice.some(aliases, 0, 3).stream().distinct().toList());
	}

	private Thing described(String type, int number) {
		return new Thing(type, id(type, number)).with("description", this.dice.orNothing(2, this.texts::sentence));
	}

	/** Ties to things made before, so that there are no circles. */
	private void others(Thing thing, String kind, int most) {
		this.dice.some(this.world.all(thing.type()), 0, most).forEach((other) -> this.world.tie(kind, thing, other));
	}

	/** Identifiers whose order is not the order of making. */
	static String id(String type, int number) {
		String scrambled = Integer.toString((number * 7919 + 13) % 10_007, 36);
		return type.toLowerCase(Locale.ROOT) + ":" + scrambled + ((number % 3 == 0) ? "." : "-") + number;
	}

	/** Makes the thing of a number. */
	private interface Making {

		void make(int number);

	}

}
