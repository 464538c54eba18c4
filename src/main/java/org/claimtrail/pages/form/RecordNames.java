package org.claimtrail.pages.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.pages.form.FormPart.Choice;
import org.claimtrail.pages.reading.PageFault;
import org.claimtrail.pages.reading.PageQuestions;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Finds the records that people mean by words: a name that one record has is its
 * identifier; for others there are some to choose from.
 */
@Component
public class RecordNames {

	private static final Pattern IDENTIFIER = Pattern.compile("[a-z]+:[a-z0-9]+(?:[-._][a-z0-9]+)*");

	/** The kinds of records that fields of these names hold. */
	private static final Map<String, List<String>> KINDS = Map.of("claimant", List.of("SPEAKER", "ORGANIZATION"),
			"measure", List.of("MEASURE"), "article", List.of("ARTICLE"), "claim", List.of("CLAIM"), "publisher",
			List.of("ORGANIZATION"), "proposition", List.of("PROPOSITION"));

	private static final int MOST_SEARCHES = 20;

	private static final int MOST_NAMES = 100;

	private static final int LONGEST = 200;

	private static final int LONGEST_LABEL = 160;

	private final PageQuestions questions;

	public RecordNames(PageQuestions questions) {
		this.questions = questions;
	}

	/** Puts identifiers in place of words, and tells where it cannot. */
	public Search search(HttpServletRequest request, Model page, FormValues values, List<FormPart> parts) {
		Search search = new Search(new HashMap<>(), new ArrayList<>(), new HashSet<>(), new HashMap<>());
		look(request, page, values, parts, search, new LinkedHashMap<>());
		return search;
	}

	private void look(HttpServletRequest request, Model page, FormValues values, List<FormPart> parts, Search search,
			Map<String, List<Map<?, ?>>> asked) {
		for (FormPart part : parts) {
			look(request, page, values, part.parts(), search, asked);
			String words = values.get(part.path()).strip();
			if (part.kind() != FormPart.Kind.RECORD || words.isEmpty() || isIdentifier(words)) {
				continue;
			}
			List<String> kinds = KINDS.getOrDefault(part.path().substring(part.path().lastIndexOf('.') + 1), List.of());
			if (words.length() > LONGEST || asked.size() >= MOST_SEARCHES || kinds.isEmpty()) {
				search.problems().add(unknown(part.path(), words, false));
				continue;
			}
			List<Map<?, ?>> found;
			try {
				found = asked.computeIfAbsent(kinds + words, (key) -> find(request, page, words, kinds));
			}
			catch (PageFault fault) {
				search.failed().add(part.path());
				search.problems()
					.add(new FormProblem(part.path(),
							"“" + InputReader.shown(words) + "” cannot be looked up: " + fault.getMessage()));
				continue;
			}
			List<Map<?, ?>> named = found.stream().filter((record) -> isNamed(record, words)).toList();
			if (named.size() == 1) {
				String id = String.valueOf(named.getFirst().get("id"));
				values.put(part.path(), id);
				search.names().put(id, label(named.getFirst()));
			}
			else {
				search.meant().put(part.path(), found.stream().map(RecordNames::choice).toList());
				search.problems().add(unknown(part.path(), words, !found.isEmpty()));
			}
		}
	}

	public static boolean isIdentifier(String text) {
		return IDENTIFIER.matcher(text).matches();
	}

	private List<Map<?, ?>> find(HttpServletRequest request, Model page, String words, List<String> kinds) {
		Map<?, ?> found = this.questions.ask(request, page, "FoundForAForm", Map.of("text", words, "in", kinds));
		List<Map<?, ?>> records = new ArrayList<>();
		if (found != null && found.get("nodes") instanceof List<?> nodes) {
			nodes.forEach((node) -> records.add((node instanceof Map<?, ?> map) ? map : Map.of()));
		}
		return records;
	}

	/** The names of the records whose identifiers stand in a form. */
	public Map<String, String> known(HttpServletRequest request, Model page, FormValues values) {
		List<String> ids = values.paths()
			.stream()
			.filter((path) -> KINDS.containsKey(path.substring(path.lastIndexOf('.') + 1)))
			.map(values::get)
			.filter(RecordNames::isIdentifier)
			.distinct()
			.limit(MOST_NAMES)
			.toList();
		return ids.isEmpty() ? Map.of() : known(request, page, ids);
	}

	/**
	 * Those of some identifiers that are taken, with the names or words of the records.
	 */
	public Map<String, String> known(HttpServletRequest request, Model page, List<String> ids) {
		Map<String, String> known = new LinkedHashMap<>();
		this.questions.askList(request, page, "KnownRecords", Map.of("ids", ids))
			.forEach((record) -> known.put(String.valueOf(record.get("id")), label(record)));
		return known;
	}

	/** The units of those of some identifiers that are measures. */
	public Map<String, String> units(HttpServletRequest request, Model page, List<String> ids) {
		Map<String, String> units = new LinkedHashMap<>();
		this.questions.askList(request, page, "KnownRecords", Map.of("ids", ids)).forEach((record) -> {
			if (record.get("unit") != null) {
				units.put(String.valueOf(record.get("id")), String.valueOf(record.get("unit")));
			}
		});
		return units;
	}

	/** Records of some kind that words may mean, the likeliest first. */
	public List<Choice> suggestions(HttpServletRequest request, Model page, String words, String field) {
		List<String> kinds = KINDS.getOrDefault(field, List.of());
		return (kinds.isEmpty() || words.isBlank() || words.length() > LONGEST) ? List.of()
				: find(request, page, words.strip(), kinds).stream().map(RecordNames::choice).toList();
	}

	static boolean isNamed(Map<?, ?> record, String words) {
		boolean alias = record.get("aliases") instanceof List<?> aliases
				&& aliases.stream().anyMatch((name) -> words.equalsIgnoreCase(String.valueOf(name)));
		return alias || words.equalsIgnoreCase(label(record));
	}

	private static String label(Map<?, ?> record) {
		for (String name : List.of("name", "title", "statement")) {
			if (record.get(name) != null) {
				return String.valueOf(record.get(name));
			}
		}
		return "";
	}

	private static Choice choice(Map<?, ?> record) {
		String label = label(record);
		String shown = (label.length() > LONGEST_LABEL) ? label.substring(0,
				label.offsetByCodePoints(0, Math.min(LONGEST_LABEL, label.codePointCount(0, label.length())))) + "…"
				: label;
		return new Choice(String.valueOf(record.get("id")), shown + by(record));
	}

	private static String by(Map<?, ?> record) {
		return (record.get("claimant") instanceof Map<?, ?> claimant)
				? ", by " + claimant.get("name") + ", " + record.get("statedOn") : "";
	}

	private static FormProblem unknown(String path, String words, boolean some) {
		return new FormProblem(path, some
				? "nothing recorded here is called just “%s”: choose below what is meant, or write another name"
					.formatted(InputReader.shown(words))
				: "nothing recorded here has “%s” in its name: look how it is spelled here, or use other words of the name"
					.formatted(InputReader.shown(words)));
	}

	/**
	 * What was found by words.
	 *
	 * @param meant the records that they may mean, by the path of the field
	 * @param failed the fields whose words could not be looked up
	 * @param names those of the records that were found, by their identifiers
	 */
	public record Search(Map<String, List<Choice>> meant, List<FormProblem> problems, Set<String> failed,
			Map<String, String> names) {

	}

}
