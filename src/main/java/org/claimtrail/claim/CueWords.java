package org.claimtrail.claim;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads words of attribution: what they say about certainty where nobody has said it, and
 * whether they name somebody.
 */
public final class CueWords {

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Set<String> NEGATIVE = set("""
			deny denies denied denying denial falsely reject* refut* disput* dismiss* debunk*
			leugn* bestritt* dementier* démen* niega* negó опроверг* отриц* спрост* запереч*""");

	private static final Set<String> HEDGED = set(
			"""
							claim* allege* alleging allegation* estimat* estim* suggest* reportedly apparently may might could purport*
							supposed* believ* likely probably possibly unverified unconfirmed insist* accus* assert* seem*
					behaupt* schätz* geschätzt* vermut* angeblich* mutmaß* soll sollen prétend* présum* affirmerait affirmeraient aurait auraient serait seraient supuest* presunt* habría* sería*
					sarebb* avrebb* iddia* rzekom* påstå* hävda* утвержда* оцен* оцін* якобы предполож* стверджу* нібито 主張*""");

	private static final Set<String> COMMITTED = set("""
			confirm* acknowledg* reveal* admit* conced* show shows showed shown showing proves proved proven disclos*
			demonstrat* establish* finds found
			bestätig* gestand* räumt* confirm* reconnaî* reconoc* подтверд* призна* підтверд* визна*""");

	/** Words that say that somebody says something. */
	private static final Set<String> SAYS = set(
			"""
					according added adding adds announc* citing declar* quot* reported reporting reports said say saying says speaking
					stated states stating tell tells told writes wrote warn* specif*
					sagt* laut meldet* gemeldet* erklär* teilt* selon annonc* déclar* según dijo dice anunci*
					сказал* сообщ* заяв* говор* словам повідом* каже сказав""");

	/** Words that do so where they stand alone, in words of attribution. */
	private static final Set<String> GIVES = set(
			"""
					count* data revis* updat* figure figures gave given gives noted notes per publish* put puts releas* report statement
					angaben dit данным даними""");

	/** Words that stand beside these. */
	private static final Set<String> BESIDE = set(
			"""
					a also an and as at by for from had has have having in is it its now of on own s since state still that the their
					to today was were words yesterday not*
					mit nach von der die das den dem des so el la le les los las l d du de au по как в за""");

	/** Words for people of whom only that is said, or what stands before a name. */
	private static final Set<String> PEOPLE = set("""
			he she they him her them it official* authorit* mr mrs ms dr sir lord""");

	/** Words for an office, before or in place of a name. */
	private static final Set<String> OFFICES = set(
			"""
					president* premier chancellor minister* secretary general chief leader head foreign defense defence prime senior
					commander colonel captain lieutenant admiral marshal ambassador governor mayor senator representative king queen
					prince pope director commissioner high""");

	/** Words for whoever speaks in place of somebody else. */
	private static final Set<String> REPRESENTS = set(
			"""
					spokes* aide* office* lawyer* adviser* advisor* deputy administration ally allies assistant* team* former""");

	/** Words that leave open whether something is said or only would be so. */
	private static final Set<String> OPEN = set("would");

	private CueWords() {
	}

	/**
	 * What words of attribution say about certainty.
	 * @return NEUTRAL where none of the words is known
	 */
	public static Attribution classOf(String cue) {
		List<String> words = words(cue);
		if (hasAny(NEGATIVE, words)) {
			return Attribution.NEGATIVE;
		}
		if (hasAny(HEDGED, words)) {
			return Attribution.HEDGED;
		}
		return hasAny(COMMITTED, words) ? Attribution.COMMITTED : Attribution.NEUTRAL;
	}

	/**
	 * Whether a cue has a word of which is known what it says about certainty, be it only
	 * that something is said.
	 */
	public static boolean isKnown(String cue) {
		List<String> words = words(cue);
		return !hasAny(OPEN, words)
				&& Stream.of(SAYS, GIVES, NEGATIVE, HEDGED, COMMITTED).anyMatch((set) -> hasAny(set, words));
	}

	/** Whether a text says that somebody said something. */
	public static boolean isSaidIn(String text) {
		return hasAny(SAYS, words(text));
	}

	/** Whether a text has words of a class, wherever they stand. */
	public static boolean hasWordsOf(Attribution attribution, String text) {
		return hasAny(switch (attribution) {
			case COMMITTED -> COMMITTED;
			case HEDGED -> HEDGED;
			case NEGATIVE -> NEGATIVE;
			case NEUTRAL -> SAYS;
		}, words(text));
	}

	/**
	 * Whether a cue has words besides those that say that something is said, by "him" or
	 * "officials" whom it does not name.
	 */
	public static boolean names(String cue) {
		return !words(cue).stream().allMatch((word) -> isSaying(word) || has(PEOPLE, word));
	}

	/**
	 * Whether a cue calls somebody by one of their names, in whole or by a part of it
	 * beside words for an office, and nobody who speaks for them.
	 */
	public static boolean callsPerson(String cue, List<String> names) {
		List<String> words = words(cue);
		return !hasAny(REPRESENTS, words) && names.stream()
			.map(CueWords::words)
			.anyMatch(
					(name) -> name.size() > 1 && Collections.indexOfSubList(words, name) >= 0 || isPartOf(name, words));
	}

	private static boolean isPartOf(List<String> name, List<String> words) {
		return words.stream().anyMatch((word) -> isTelling(word) && name.contains(word)) && words.stream()
			.allMatch((word) -> name.contains(word) || isSaying(word) || has(PEOPLE, word) || has(OFFICES, word));
	}

	/** A part of a name that is no particle. */
	private static boolean isTelling(String word) {
		return word.codePointCount(0, word.length()) > 1 && !isSaying(word) && !has(OFFICES, word);
	}

	/**
	 * Whether a cue has words of a role, and others only of names.
	 * @param names names of whoever has the role, and of the organization they have it in
	 */
	public static boolean callsByRole(String cue, String role, List<String> names) {
		List<String> roles = words(role);
		List<String> words = words(cue);
		List<String> known = names.stream().flatMap((name) -> words(name).stream()).toList();
		return words.stream().anyMatch((word) -> !isSaying(word) && roles.contains(word)) && words.stream()
			.allMatch((word) -> roles.contains(word) || known.contains(word) || isSaying(word) || has(PEOPLE, word));
	}

	/**
	 * Whether a cue names a body, or the officials who speak for it, and nothing else.
	 */
	public static boolean callsBody(String cue, String name) {
		return namesOnly(cue, name, (word) -> isSaying(word) || has(PEOPLE, word) || word.startsWith("spokes"));
	}

	/**
	 * Whether a cue names this and nothing else.
	 * @param name a name, or another name by which texts call the same
	 */
	public static boolean namesOnly(String cue, String name) {
		return namesOnly(cue, name, CueWords::isSaying);
	}

	private static boolean namesOnly(String cue, String name, Predicate<String> beside) {
		List<String> words = words(cue);
		List<String> wanted = words(name);
		int start = wanted.isEmpty() ? -1 : Collections.indexOfSubList(words, wanted);
		return start >= 0 && Stream.concat(words.stream().limit(start), words.stream().skip(start + wanted.size()))
			.allMatch(beside);
	}

	/** Whether words stand in a text, however they are printed. */
	public static boolean standsIn(String words, String text) {
		return (" " + String.join(" ", words(text)) + " ").contains(" " + String.join(" ", words(words)) + " ");
	}

	private static List<String> words(String text) {
		return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT))).filter((word) -> !word.isEmpty()).toList();
	}

	private static boolean isSaying(String word) {
		return Stream.of(SAYS, GIVES, BESIDE, NEGATIVE, HEDGED, COMMITTED).anyMatch((set) -> has(set, word));
	}

	private static boolean hasAny(Set<String> set, List<String> words) {
		return words.stream().anyMatch((word) -> has(set, word));
	}

	/** Whether a set has a word, or a beginning of it with an asterisk. */
	private static boolean has(Set<String> set, String word) {
		return set.contains(word) || IntStream.rangeClosed(2, word.length())
			.anyMatch((end) -> set.contains(word.substring(0, end) + "*"));
	}

	private static Set<String> set(String words) {
		return Set.copyOf(Arrays.asList(words.strip().split("\\s+")));
	}

}
