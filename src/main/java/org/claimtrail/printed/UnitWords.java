package org.claimtrail.printed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Words beside a number that say what is counted, as the unit that measures have. */
final class UnitWords {

	private static final int FLAGS = Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

	/** Behind these stands something else that is counted or meant. */
	private static final String NO_LINK = "(?!(?:to|for|against|with|from|and|or|by|at|than|after|before)\\b)";

	private static final Map<String, Pattern> BEHIND = new LinkedHashMap<>();

	private static final Map<String, Pattern> BEFORE = Map.of("USD", before("(?:us)?\\$"), "EUR", before("€"), "GBP",
			before("£"), "UAH", before("₴"));

	static {
		BEHIND.put("%",
				Pattern.compile("^\\s?(?:%|(?:percent|per cent|prozent|pour cent|por ciento)(?!\\p{L}))", FLAGS));
		behind("USD", "us dollars?|dollars?|usd");
		behind("EUR", "euros?|eur|євро|евро");
		behind("GBP", "pounds sterling|gbp");
		behind("UAH", "hryvnias?|hryvnya|uah|грн");
		behind("people",
				"people|persons?|soldiers?|troops|servicemen|servicemembers|civilians?|men|women|children|fighters?|personnel|"
						+ "casualties|deaths|dead|killed|wounded|injured|refugees?|prisoners?|victims?|combatants?|residents?|"
						+ "menschen|personen|soldaten|zivilisten|tote|verletzte|personnes|soldats|civils|morts|blessés|"
						+ "personas|soldados|civiles|muertos|heridos|осіб|людей|військових|солдатів|цивільних|человек|солдат|военных|"
						+ "verwundete|flüchtlinge|tués|убитых|раненых|погибших|загиблих|поранених|вбитих|біженців|беженцев");
		behind("aircraft", "aircraft|warplanes?|planes?");
		behind("tanks", "tanks?");
		behind("drones", "drones?|uavs?");
		behind("missiles", "missiles?");
		behind("vehicles", "vehicles?");
		behind("ships", "ships?");
		behind("tonnes", "tonnes?|metric tons?");
		behind("km²", "square kilomet(?:re|er)s?|sq km|km2|km²");
		behind("km", "kilomet(?:re|er)s?|km");
	}

	private UnitWords() {
	}

	private static Pattern before(String signs) {
		return Pattern.compile("(?<![\\p{L}\\p{N}])" + signs + "\\s?$", FLAGS);
	}

	/** Two words, such as Russian military, may stand between. */
	private static void behind(String unit, String words) {
		BEHIND.put(unit, Pattern.compile(
				"^(?:[\\s-]" + NO_LINK + "\\p{L}[\\p{L}'’]*){0,2}?[\\s-](?:" + words + ")(?![\\p{L}\\p{N}])", FLAGS));
	}

	/**
	 * The unit of a number.
	 * @param before the folded text up to the number
	 * @param behind the folded text from the number on
	 * @return null where none of the words is known
	 */
	static @Nullable Found beside(String before, String behind) {
		for (Map.Entry<String, Pattern> unit : BEFORE.entrySet()) {
			Matcher sign = unit.getValue().matcher(before);
			if (sign.find()) {
				return new Found(unit.getKey(), before.length() - sign.start(), 0);
			}
		}
		Found nearest = null;
		for (Map.Entry<String, Pattern> unit : BEHIND.entrySet()) {
			Matcher words = unit.getValue().matcher(behind);
			if (words.find() && (nearest == null || words.end() < nearest.behind)) {
				nearest = new Found(unit.getKey(), 0, words.end());
			}
		}
		return (nearest != null) ? nearest.withStates(behind) : null;
	}

	/** A unit, by how many letters stand for it before and behind a number. */
	record Found(String unit, int before, int behind) {

		/** Killed or wounded is not cut to killed. */
		private Found withStates(String text) {
			return new Found(this.unit, this.before, this.behind + CountedWords.joined(text.substring(this.behind)));
		}

	}

}
