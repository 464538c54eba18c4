package org.claimtrail.pages.telling;

import org.claimtrail.pages.reading.PlainWords;
import org.jspecify.annotations.Nullable;

/** Says how many there are: one of them in the singular. */
class CountWords {

	/**
	 * So many of what a word in the singular names, such as "1 claim" or "2,000 claims".
	 */
	public String of(@Nullable Object number, String one) {
		return of(number, one, one + "s");
	}

	/** The same of a word whose plural takes more than an s. */
	public String of(@Nullable Object number, String one, String many) {
		boolean single = number instanceof Number count && count.longValue() == 1;
		return PlainWords.number(number) + " " + (single ? one : many);
	}

}
