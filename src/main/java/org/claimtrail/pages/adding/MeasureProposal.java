package org.claimtrail.pages.adding;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.claimtrail.pages.form.FormValues;
import org.claimtrail.printed.CountedWords;
import org.jspecify.annotations.Nullable;

/**
 * The measure of the claim before, where the words of a claim speak of the same, or the
 * one that counts the same people by what these words say of them. Where the words speak
 * of something else, or leave it open, none is proposed.
 *
 * @param name what is filled in
 * @param note why
 */
record MeasureProposal(String name, String note) {

	private static final String BY_ITS_WORDS = "Counts those of the claim before, by what the marked words say of them. Alter it if it is another.";

	/**
	 * What can be proposed.
	 * @param words those of the claim, with what stands around them
	 * @param before those of the claim before
	 * @param measure that of the claim before, by what it is filled in with
	 * @param measureName the same by its name
	 * @param names those of the measures that there are
	 */
	static @Nullable MeasureProposal of(Words words, Words before, String measure, String measureName,
			Collection<String> names) {
		CountedWords counted = words.counted();
		CountedWords of = CountedWords.of(measureName);
		if (measure.isBlank() || !words.namesNobodyElse(of, before)) {
			return null;
		}
		if (counted.speakOf(of, before.counted())) {
			return new MeasureProposal(measure, ClaimProposals.AS_BEFORE);
		}
		if (counted.states().isEmpty() || of.states().isEmpty() || !counted.speakOfThoseOf(of, before.counted())) {
			return null;
		}
		List<String> found = names.stream().filter((name) -> counted.are(CountedWords.of(name), of)).toList();
		return (found.size() == 1) ? new MeasureProposal(found.getFirst(), BY_ITS_WORDS) : null;
	}

	/** The name of a measure of a form, or what its identifier says. */
	static String name(FormValues values, String path) {
		String name = values.nameOf(path);
		return name.isBlank() ? values.get(path).replaceFirst("^measure:", "").replace('-', ' ') : name;
	}

	/**
	 * The marked words of a claim.
	 *
	 * @param prefix a few words before
	 * @param suffix a few words after
	 * @param claimant the name of who says so
	 */
	record Words(String exact, String prefix, String suffix, String claimant) {

		static Words of(FormValues values, String path) {
			return new Words(Passage.plain(values.get(path + ".evidence.exact")),
					Passage.plain(values.get(path + ".evidence.prefix")),
					Passage.plain(values.get(path + ".evidence.suffix")), values.get(path + ".claimant"));
		}

		/** By what follows if the words themselves do not say it. */
		CountedWords counted() {
			CountedWords counted = CountedWords.of(this.exact);
			String more = this.suffix.replaceFirst("[.;:,!?].*", "");
			return counted.states().isEmpty() ? CountedWords.of(this.exact + " " + more) : counted;
		}

		/** Whether no name stands before the words that is known to neither. */
		private boolean namesNobodyElse(CountedWords measure, Words before) {
			String clause = this.prefix.replaceFirst(".*[.;:!?]", "");
			return CountedWords.names(clause)
				.stream()
				.allMatch(List
					.of(measure.others(), CountedWords.of(before.exact).others(), CountedWords.names(before.prefix),
							CountedWords.of(this.claimant).others())
					.stream()
					.flatMap(Collection::stream)
					.collect(Collectors.toSet())::contains);
		}

	}

}
