package org.claimtrail.corpus;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.claimtrail.corpus.prune.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * What a document leaves out that it had when it was recorded before.
 */
public final class Absent {

	private final @Nullable LeftOut leftOut;

	private final Map<String, List<String>> referrers;

	private final List<Finding> told;

	Absent(@Nullable LeftOut leftOut, Map<String, List<String>> referrers, List<Finding> told) {
		this.leftOut = leftOut;
		this.referrers = referrers;
		this.told = told;
	}

	/** The claims that can be removed, each with its present version. */
	public SortedMap<String, Long> removable() {
		return (this.leftOut != null) ? this.leftOut.removable() : new TreeMap<>();
	}

	/** Some of the claims that refer to those, by the claim they refer to. */
	public Map<String, List<String>> referrers() {
		return this.referrers;
	}

	/** Why all is left as it is: so many are rather a mistake. */
	public @Nullable String tooMuch() {
		return (this.leftOut != null && this.leftOut.exceeds(LeftOut.MOST_OF_AN_EDIT))
				? this.leftOut.tooMuch(LeftOut.MOST_OF_AN_EDIT) : null;
	}

	/** What there is to say about it. */
	public List<Finding> told() {
		return this.told;
	}

	@Nullable LeftOut leftOut() {
		return this.leftOut;
	}

}
