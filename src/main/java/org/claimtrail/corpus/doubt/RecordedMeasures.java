package org.claimtrail.corpus.doubt;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the graph has of measures, beside the documents that are read. */
public interface RecordedMeasures {

	/** The units of measures, by identifier. */
	Map<String, String> units(Collection<String> measures);

	/** What measures count, and the words in several senses that may mean them. */
	List<Sense> senses(Collection<String> measures);

	/**
	 * A measure as what a word may mean.
	 *
	 * @param property what it counts, such as "killed"
	 * @param words the measures that may mean it, at most 20
	 */
	record Sense(String id, String property, List<Word> words) {
	}

	/**
	 * A measure of a word that is used in several senses.
	 *
	 * @param property the word, such as "lost"
	 */
	record Word(String id, String property) {
	}

}
