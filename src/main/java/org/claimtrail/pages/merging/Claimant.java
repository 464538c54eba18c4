package org.claimtrail.pages.merging;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.pages.reading.PageFault;
import org.claimtrail.pages.reading.PageQuestions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * A speaker or an organization as a form for merging shows it.
 *
 * @param claims how many claims it has
 * @param merged the records that were merged into it before, by their names
 */
record Claimant(String id, int version, String name, List<String> aliases, int claims, List<String> merged) {

	/** Reads one; null where no claimant has this identifier. */
	static @Nullable Claimant read(PageQuestions questions, HttpServletRequest request, Model page, String id) {
		return questions.askList(request, page, "ClaimantsToMerge", Map.of("ids", List.of(id)))
			.stream()
			.filter((found) -> found.get("version") instanceof Number)
			.map(Claimant::of)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Reads the one that a page is about.
	 * @throws PageFault if there is none
	 */
	static Claimant needed(PageQuestions questions, HttpServletRequest request, Model page, String id) {
		Claimant found = read(questions, request, page, id);
		if (found == null) {
			throw new PageFault(HttpStatus.NOT_FOUND,
					"No %s is kept here under this address.".formatted(id.substring(0, id.indexOf(':'))));
		}
		return found;
	}

	private static Claimant of(Map<?, ?> found) {
		Map<?, ?> claims = (found.get("claims") instanceof Map<?, ?> map) ? map : Map.of();
		Map<?, ?> merged = (found.get("mergedRecords") instanceof Map<?, ?> map) ? map : Map.of();
		return new Claimant(String.valueOf(found.get("id")), number(found.get("version")),
				String.valueOf(found.get("name")), texts(found.get("aliases"), ""), number(claims.get("totalCount")),
				texts(merged.get("nodes"), "name"));
	}

	private static int number(@Nullable Object value) {
		return (value instanceof Number number) ? number.intValue() : 0;
	}

	private static List<String> texts(@Nullable Object list, String name) {
		return (list instanceof List<?> values) ? values.stream()
			.map((value) -> String.valueOf((value instanceof Map<?, ?> map) ? map.get(name) : value))
			.toList() : List.of();
	}

	/** As it stands in addresses. */
	String page() {
		return "/" + this.id.replaceFirst(":", "/");
	}

	/** All that it is called, for people. */
	public String called() {
		return this.aliases.isEmpty() ? this.name : this.name + " (also " + String.join(", ", this.aliases) + ")";
	}

}
