package org.claimtrail.printed;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What words say is counted: what became of whom. Tells words that speak of the same from
 * those that speak of something else, or leave it open.
 *
 * @param states what became of those who are counted, such as killed
 * @param groups who or what is counted, such as soldiers
 * @param others all other words that say something, by their first letters
 */
public record CountedWords(Set<String> states, Set<String> groups, Set<String> others) {

	private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

	private static final int STEM = 5;

	private static final Map<String, String> STATES = new LinkedHashMap<>();

	private static final Map<String, String> GROUPS = new LinkedHashMap<>();

	static {
		STATES.put("killed",
				"killed|dead|deaths?|died|dying|fallen|fell|slain|kia|tote[nr]?|getötete?[nr]?|gefallene?[nr]?|morts?|tués?|tuées?|"
						+ "muertos?|убит\\p{L}*|погиб\\p{L}*|загибл\\p{L}*|загинул\\p{L}*|вбит\\p{L}*");
		STATES.put("wounded",
				"wounded|injured|injuries|wia|maimed|verletzte?[nr]?|verwundete?[nr]?|blessés?|blessées?|heridos?|"
						+ "ранен\\p{L}*|поранен\\p{L}*");
		STATES.put("missing",
				"missing|mia|unaccounted|vermisste?[nr]?|disparus?|desaparecidos?|зникл\\p{L}*|пропавш\\p{L}*|пропал\\p{L}*");
		STATES.put("captured",
				"captured|taken prisoner|prisoners?|pows?|gefangene?[nr]?|prisonniers?|prisioneros?|полонен\\p{L}*|пленн\\p{L}*");
		STATES.put("lost",
				"lost|losses|loss|casualties|casualty|verluste[n]?|pertes|bajas|pérdidas|втрат\\p{L}*|потер\\p{L}*");
		STATES.put("displaced",
				"displaced|refugees?|fled|evacuated|vertriebene?[nr]?|flüchtlinge|réfugiés|refugiados|біженц\\p{L}*|бежен\\p{L}*");
		STATES.put("detained", "detained|arrested|imprisoned|jailed|abducted|deported");
		STATES.put("mobilized", "mobili[sz]ed|recruited|conscripted|drafted|enlisted");
		STATES.put("destroyed", "destroyed|zerstörte?[nr]?|détruits?|знищен\\p{L}*|уничтожен\\p{L}*");
		for (String one : List.of("surrendered", "deserted", "rescued", "freed|released", "exchanged", "homeless",
				"infected", "starving|starved", "(?:shot down|downed)", "intercepted", "damaged", "launched|fired",
				"delivered|supplied")) {
			STATES.put(one, one);
		}
		GROUPS.put("civilians",
				"civilians?|zivilisten|civils|civiles|цивільн\\p{L}*|мирн\\p{L}+ жител\\p{L}*|гражданск\\p{L}*");
		GROUPS.put("military",
				"soldiers?|troops|military(?: personnel)?|servicem[ae]n|servicemembers?|personnel|fighters?|combatants?|soldaten|soldats|"
						+ "soldados|militaires|військов\\p{L}*|солдат\\p{L}*|военн\\p{L}*");
		GROUPS.put("children", "child(?:ren)?|minors?|kinder[n]?|enfants|niños|дітей|детей");
		GROUPS.put("women", "women|woman|frauen|femmes|mujeres|жінок|женщин");
		GROUPS.put("people", "people|persons?|men|menschen|personen|personnes|personas|осіб|людей|человек");
		GROUPS.put("officers", "generals?|officers?|commanders?|colonels?");
		for (String one : List.of("police(?:m[ae]n)?", "journalists?|reporters?", "doctors?|medics?|nurses?", "tanks?",
				"aircraft|(?:war)?planes?|jets?", "drones?|uavs?", "missiles?|rockets?|shells?", "vehicles?",
				"ships?|vessels?|boats?", "helicopters?", "artillery|guns?", "hospitals?", "schools?",
				"houses|homes|buildings", "villages|towns|cities", "migrants?", "hostages?", "volunteers?",
				"protesters?", "mercenaries")) {
			GROUPS.put(one, one);
		}
	}

	private static final Map<String, Pattern> OF_STATES = compiled(STATES);

	private static final Map<String, Pattern> OF_GROUPS = compiled(GROUPS);

	/** Words that say nothing of what is counted. */
	private static final Pattern EMPTY = Pattern
		.compile("(?:than|least|most|more|less|fewer|about|around|some|over|under|nearly|almost|"
				+ "between|roughly|approximately|estimated|total|number|figure|have|been|were|being|will|would|could|they|their|that|this|"
				+ "these|those|there|which|from|since|until|into|with|also|only|already|thousands?|millions?|billions?|hundreds?|"
				+ "said|says|both|other|another|after|before|during|every|each|daily|weekly|monthly|yearly|week|month|year|days?|hours?|"
				+ "january|february|march|april|june|july|august|september|october|november|december|side|sides|war|percent|cent|many|invasion|began|begun|begin|start|started|beginning|outbreak|full|scale|"
				+ "mehr|etwa|rund|mindestens|wurden|worden|sind|oder|plus|moins|environ|sont|été|hombres)", FLAGS);

	private static final String JOINED = "(?:,? (?:and|or|and/or|und|oder|et|ou|y|o|и|или|і|й|та|або) |, | ?/ ?)";

	private static final Pattern WORD = Pattern.compile("\\p{L}{3,}", FLAGS);

	private static final Pattern LIST = Pattern
		.compile("^(?: (?:(?:were|was|are|have been|had been|has been|being|wurden|sont|ont été|fueron) )?" + any()
				+ ")?(?:" + JOINED + any() + ")+(?: (?:" + GROUPS.get("military") + "|" + GROUPS.get("people") + "|"
				+ GROUPS.get("civilians") + "))?(?!\\p{L})", FLAGS);

	private static String any() {
		return "(?:" + String.join("|", STATES.values()) + ")(?!\\p{L})";
	}

	/** What is counted by the words of a text. */
	public static CountedWords of(String text) {
		String left = text.replaceAll("[\\s\\p{Z}_:-]+", " ");
		Set<String> states = new LinkedHashSet<>();
		left = take(OF_STATES, left, states);
		Set<String> groups = new LinkedHashSet<>();
		left = take(OF_GROUPS, left, groups);
		return new CountedWords(states, groups, stems(left, false));
	}

	/** The words of a text that begin with a capital letter, as names do. */
	public static Set<String> names(String text) {
		return stems(text, true);
	}

	/** How many letters of words that join states a text begins with. */
	static int joined(String text) {
		Matcher list = LIST.matcher(text);
		return list.find() ? list.end() : 0;
	}

	/**
	 * Whether these words speak of what a measure counts. Where they leave it open, they
	 * do not.
	 * @param measure the words of the measure
	 * @param before other words that were counted so
	 */
	public boolean speakOf(CountedWords measure, CountedWords before) {
		Set<String> became = measure.states.isEmpty() ? before.states : measure.states;
		Set<String> who = measure.groups.isEmpty() ? before.groups : measure.groups;
		boolean told = !this.states.isEmpty() || (became.isEmpty() && !this.groups.isEmpty());
		return told && this.states.equals(became) && isWithin(who, measure, before);
	}

	/**
	 * Whether these words may speak of those whom a measure counts, whatever became of
	 * them.
	 */
	public boolean speakOfThoseOf(CountedWords measure, CountedWords before) {
		return isWithin(measure.groups.isEmpty() ? before.groups : measure.groups, measure, before);
	}

	/** Whether another measure counts the same people, of whom these words speak. */
	public boolean are(CountedWords other, CountedWords measure) {
		return other.states.equals(this.states) && other.groups.equals(measure.groups)
				&& other.others.equals(measure.others);
	}

	private boolean isWithin(Set<String> who, CountedWords measure, CountedWords before) {
		Set<String> known = new LinkedHashSet<>(measure.others);
		known.addAll(before.others);
		return (this.groups.isEmpty() || this.groups.equals(who)) && known.containsAll(this.others);
	}

	private static Map<String, Pattern> compiled(Map<String, String> vocabulary) {
		Map<String, Pattern> compiled = new LinkedHashMap<>();
		vocabulary.forEach(
				(name, words) -> compiled.put(name, Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})", FLAGS)));
		return compiled;
	}

	private static String take(Map<String, Pattern> vocabulary, String text, Set<String> found) {
		String left = text;
		for (Map.Entry<String, Pattern> one : vocabulary.entrySet()) {
			Matcher words = one.getValue().matcher(left);
			if (words.find()) {
				found.add(one.getKey());
				left = words.replaceAll(" ");
			}
		}
		return left;
	}

	private static Set<String> stems(String text, boolean capital) {
		Set<String> stems = new LinkedHashSet<>();
		Matcher word = WORD.matcher(text);
		while (word.find()) {
			boolean counts = capital ? Character.isUpperCase(word.group().codePointAt(0))
					: word.group().length() > 3 && !EMPTY.matcher(word.group()).matches();
			if (counts) {
				String small = word.group().toLowerCase(Locale.ROOT);
				stems.add(small.substring(0, Math.min(STEM, small.length())));
			}
		}
		return stems;
	}

}
