package org.claimtrail.edit;

import java.util.List;
import java.util.Map;

import org.claimtrail.ledger.Effect;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation did.
 *
 * @param subject the one record that it is about
 * @param effects what became of each record
 * @param removed how many records were removed
 * @param complete whether all that rests on them was compared, too
 */
public record Done(@Nullable String subject, Map<String, Effect> effects, int removed, boolean complete,
		List<Problem> problems, List<Problem> warnings) {

	/** What only writing can tell. */
	public static final Done UNDECIDED = new Done(null, Map.of(), 0, true, List.of(), List.of());

	public static Done refused(List<Problem> problems, List<Problem> warnings) {
		return new Done(null, Map.of(), 0, true, problems, warnings);
	}

	public static Done refused(Problem problem) {
		return refused(List.of(problem), List.of());
	}

}
