package org.claimtrail.edit.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The records that a dossier speaks of.
 *
 * @param given those that it gives
 * @param named all that it names, those among them
 */
record DossierRecords(Set<String> given, Set<String> named) {

	private static final Pattern IDENTIFIER = Pattern
		.compile("(claim|speaker|organization|article|measure|proposition):[a-z0-9]\\S{0,198}");

	static DossierRecords of(Map<String, ?> dossier) {
		Set<String> given = new TreeSet<>();
		dossier.values().forEach((part) -> {
			Collection<?> records = (part instanceof Collection<?> several) ? several : List.of(part);
			records.forEach((record) -> {
				if (record instanceof Map<?, ?> map && map.get("id") instanceof String id) {
					given.add(id);
				}
			});
		});
		Set<String> named = new TreeSet<>(given);
		collect(dossier, named);
		return new DossierRecords(given, named);
	}

	private static void collect(Object value, Set<String> named) {
		switch (value) {
			case Map<?, ?> map -> map.values().forEach((below) -> collect(below, named));
			case Collection<?> several -> several.forEach((below) -> collect(below, named));
			case String text when IDENTIFIER.matcher(text).matches() -> named.add(text);
			default -> {
			}
		}
	}

}
