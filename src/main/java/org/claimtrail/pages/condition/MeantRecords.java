package org.claimtrail.pages.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.pages.Answers;
import org.claimtrail.pages.reading.PageQuestions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Finds the records that the conditions of a page mean, by identifier or by name, and
 * says where one means none or several.
 */
@Component
public class MeantRecords {

	private static final Pattern IDENTIFIER = Pattern.compile("[a-z]+:\\S+");

	private static final int LONGEST = 200;

	private final PageQuestions questions;

	MeantRecords(PageQuestions questions) {
		this.questions = questions;
	}

	/**
	 * What a condition means.
	 * @param field the name of its field
	 * @param typed what somebody typed
	 * @param kinds the kinds of records that are looked for, as the contract has them
	 */
	public Meant of(HttpServletRequest request, Model page, String field, @Nullable String typed, List<String> kinds) {
		String text = (typed != null) ? typed.strip() : "";
		if (text.isEmpty() || IDENTIFIER.matcher(text).matches()) {
			return new Meant(field, text, text, List.of(), null);
		}
		String kind = String.join(" or ", kinds).toLowerCase(Locale.ROOT);
		if (text.length() > LONGEST) {
			return new Meant(field, text, "", List.of(), "No %s has so long a name.".formatted(kind));
		}
		Map<?, ?> found = this.questions.ask(request, page, "FoundForAForm", Map.of("text", text, "in", kinds));
		return of(field, text, kind, Answers.maps((found != null) ? found.get("nodes") : null));
	}

	/**
	 * The same for an address, which must not lead to what merely has the words.
	 * @return the one that is called so, or else all that was found as choices
	 */
	public Meant exactly(HttpServletRequest request, Model page, String field, String typed, List<String> kinds) {
		Map<?, ?> found = (typed.length() > LONGEST) ? null
				: this.questions.ask(request, page, "FoundForAForm", Map.of("text", typed, "in", kinds));
		List<Map<?, ?>> all = Answers.maps((found != null) ? found.get("nodes") : null);
		List<Map<?, ?>> named = all.stream().filter((record) -> isNamed(record, typed)).toList();
		return (named.size() == 1) ? of(field, typed, "", named) : new Meant(field, typed, "", all, null);
	}

	/** What was found under words: the one that is called so, or else the only one. */
	static Meant of(String field, String text, String kind, List<Map<?, ?>> found) {
		List<Map<?, ?>> named = found.stream().filter((record) -> isNamed(record, text)).toList();
		List<Map<?, ?>> meant = named.isEmpty() ? found : named;
		if (meant.size() == 1) {
			return new Meant(field, text, String.valueOf(meant.getFirst().get("id")), List.of(), null);
		}
		return new Meant(field, text, "", meant,
				meant.isEmpty() ? "No %s was found by “%s”: try fewer words, or its identifier.".formatted(kind, text)
						: "“%s” can mean several here: choose one.".formatted(text));
	}

	/**
	 * Says of identifiers that found nothing whether they are taken at all.
	 * @return a sentence for each that is not
	 */
	public List<String> unknown(HttpServletRequest request, Model page, List<Meant> meant) {
		List<String> ids = meant.stream().map(Meant::id).filter((id) -> !id.isEmpty()).distinct().toList();
		if (ids.isEmpty()) {
			return List.of();
		}
		List<Object> known = new ArrayList<>();
		this.questions.askList(request, page, "KnownRecords", Map.of("ids", ids))
			.forEach((record) -> known.add(String.valueOf(record.get("id"))));
		return ids.stream()
			.filter((id) -> !known.contains(id))
			.map((id) -> "Nothing is kept here under “%s”.".formatted(id))
			.toList();
	}

	private static boolean isNamed(Map<?, ?> record, String text) {
		boolean alias = record.get("aliases") instanceof List<?> aliases
				&& aliases.stream().anyMatch((name) -> text.equalsIgnoreCase(String.valueOf(name)));
		return alias || text.equalsIgnoreCase(String.valueOf(record.get("name")))
				|| text.equalsIgnoreCase(String.valueOf(record.get("title")));
	}

	/**
	 * What a condition means.
	 *
	 * @param field the name of its field
	 * @param typed what somebody typed
	 * @param id the identifier of the record; empty where there is none
	 * @param choices the records that may be meant, where there are several
	 * @param problem why it cannot be used; null where it can
	 */
	public record Meant(String field, String typed, String id, List<Map<?, ?>> choices, @Nullable String problem) {

		/** The identifier; null without a condition. */
		public @Nullable String given() {
			return this.id.isEmpty() ? null : this.id;
		}

	}

}
