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
 * @param removed the claims that were removed, or would be
 * @param complete whether all that rests on them was compared, too
 * @param kept whether something was noted beside, which is to stay even if no record was
 * altered
 */
public record Done(@Nullable String subject, Map<String, Effect> effects, List<String> removed, boolean complete,
		List<Problem> problems, List<Problem> warnings, boolean kept) {

	/** What only writing can tell. */
	public static final Done UNDECIDED = of(null, List.of());

	/** What altered nothing. */
	public static Done of(@Nullable String subject, List<Problem> warnings) {
		return new Done(subject, Map.of(), List.of(), true, List.of(), warnings, false);
	}

	/** What altered records. */
	public static Done of(@Nullable String subject, Map<String, Effect> effects, boolean complete,
			List<Problem> warnings) {
		return new Done(subject, effects, List.of(), complete, List.of(), warnings, false);
	}

	public static Done refused(List<Problem> problems, List<Problem> warnings) {
		return new Done(null, Map.of(), List.of(), true, problems, warnings, false);
	}

	public static Done refused(Problem problem) {
		return refused(List.of(problem), List.of());
	}

}
