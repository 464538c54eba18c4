package org.claimtrail;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;

/**
 * One rule for the code below any root package, with the canaries that it must catch
 * below theirs.
 *
 * @param name the rule as a sentence
 * @param below gives the rule for a root package
 * @param canaries simple names of the classes that break it
 */
record HouseRule(String name, Function<String, ArchRule> below, Set<String> canaries) {

	private static final Pattern PLACE = Pattern.compile("\\((\\w+)\\.java:\\d+\\)");

	/**
	 * Fails with every place in the classes that breaks the rule. A subject without
	 * classes is fine here: the canaries show that its words are right.
	 */
	void check(JavaClasses classes, String root) {
		this.below.apply(root).as(this.name).allowEmptyShould(true).check(classes);
	}

	/** The simple names of the source files that break the rule. */
	Set<String> caught(JavaClasses classes, String root) {
		return this.below.apply(root)
			.evaluate(classes)
			.getFailureReport()
			.getDetails()
			.stream()
			.flatMap((detail) -> PLACE.matcher(detail).results().map((MatchResult place) -> place.group(1)))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@Override
	public String toString() {
		return this.name;
	}

}
