package org.claimtrail.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
							claim* alleged* alleges alleging allegation* estimat* suggest* reportedly apparently may might could purport*
							supposed* believ* likely probably possibly unverified unconfirmed insist* accus* assert* seem*
					behaupt* angeblich* mutmaß* prétend* présum* supuest* presunt* утвержда* якобы предполож* стверджу* нібито""");

	private static final Set<String> COMMITTED = set("""
			confirm* acknowledg* reveal* admit* conced* show shows showed shown showing proves proved proven disclos*
			demonstrat* establish* finds found
			bestätig* gestand* räumt* confirm* reconnaî* reconoc* подтверд* призна* підтверд* визна*""");

	/** Words that merely say that somebody says something, and where. */
	private static final Set<String> SAYING = set(
			"""
					a according add* also an and announc* as at by citing count* data declar* figure figures for from gave given
					gives had has have having in is it its now of official on own per publish* put puts quot* releas* report
					reported reporting reports s said say saying says since speaking state stated statement states stating still
					tell tells that the their to today told was were words writes wrote yesterday not* warn* specif*
					sagt* laut meldet* gemeldet* erklär* teilt* mit nach angaben von der die das selon dit annonc* déclar*
					según dijo dice anunci* declar* сказал* сообщ* заяв* говор* по данным словам как в повідом* каже сказав за даними""");

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

	/** Whether a cue has words besides those that say that something is said. */
	public static boolean names(String cue) {
		return !isSaying(words(cue));
	}

	/**
	 * Whether a cue names this and nothing else.
	 * @param name a name, or another name by which texts call the same
	 */
	public static boolean namesOnly(String cue, String name) {
		List<String> words = words(cue);
		List<String> wanted = words(name);
		for (int start = 0; start + wanted.size() <= words.size() && !wanted.isEmpty(); start++) {
			if (words.subList(start, start + wanted.size()).equals(wanted)) {
				return isSaying(words.subList(0, start))
						&& isSaying(words.subList(start + wanted.size(), words.size()));
			}
		}
		return false;
	}

	/** Whether words stand in a text, however they are printed. */
	public static boolean standsIn(String words, String text) {
		return (" " + String.join(" ", words(text)) + " ").contains(" " + String.join(" ", words(words)) + " ");
	}

	private static List<String> words(String text) {
		return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT))).filter((word) -> !word.isEmpty()).toList();
	}

	private static boolean isSaying(List<String> words) {
		return words.stream()
			.allMatch((word) -> Stream.of(SAYING, NEGATIVE, HEDGED, COMMITTED).anyMatch((set) -> has(set, word)));
	}

	private static boolean hasAny(Set<String> set, List<String> words) {
		return words.stream().anyMatch((word) -> has(set, word));
	}

	/** Whether a set has a word, or a beginning of it with an asterisk. */
	private static boolean has(Set<String> set, String word) {
		return set.contains(word) || IntStream.rangeClosed(3, word.length())
			.anyMatch((end) -> set.contains(word.substring(0, end) + "*"));
	}

	private static Set<String> set(String words) {
		return Set.copyOf(Arrays.asList(words.strip().split("\\s+")));
	}

}
