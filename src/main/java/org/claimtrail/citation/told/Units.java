package org.claimtrail.citation.told;

import java.util.Locale;
import java.util.Map;

/** Spellings of units. */
final class Units {

	private static final String PERCENT = "%";

	private static final String PEOPLE = "people";

	private static final String CROWN = "crown";

	private static final Map<String, String> SPELLINGS = Map.ofEntries(Map.entry("person", PEOPLE),
			Map.entry("persons", PEOPLE), Map.entry("personnes", PEOPLE), Map.entry("personas", PEOPLE),
			Map.entry("personen", PEOPLE), Map.entry("menschen", PEOPLE), Map.entry("осіб", PEOPLE),
			Map.entry("людей", PEOPLE), Map.entry("человек", PEOPLE), Map.entry("crowns", CROWN),
			Map.entry("couronnes", CROWN), Map.entry("coronas", CROWN), Map.entry("kronen", CROWN),
			Map.entry("kroner", CROWN), Map.entry("kronor", CROWN), Map.entry("dollars", "dollar"),
			Map.entry("dólares", "dollar"), Map.entry("доларів", "dollar"), Map.entry("долларов", "dollar"),
			Map.entry("євро", "eur"), Map.entry("евро", "eur"), Map.entry("per cent", PERCENT),
			Map.entry("percent", PERCENT), Map.entry("pct", PERCENT), Map.entry("percentage", PERCENT),
			Map.entry("prozent", PERCENT), Map.entry("kilometre", "km"), Map.entry("kilometres", "km"),
			Map.entry("kilometer", "km"), Map.entry("kilometers", "km"), Map.entry("metre", "m"),
			Map.entry("metres", "m"), Map.entry("meter", "m"), Map.entry("meters", "m"), Map.entry("euro", "eur"),
			Map.entry("euros", "eur"), Map.entry("€", "eur"), Map.entry("us dollars", "usd"),
			Map.entry("u.s. dollars", "usd"), Map.entry("us$", "usd"));

	private Units() {
	}

	static boolean isPercent(String unit) {
		return PERCENT.equals(spelling(unit));
	}

	/** One spelling of what is written in several ways. */
	static String spelling(String unit) {
		String words = unit.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
		return SPELLINGS.getOrDefault(words, words);
	}

}
