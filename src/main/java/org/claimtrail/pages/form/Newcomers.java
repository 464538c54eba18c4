package org.claimtrail.pages.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.pages.form.FormPart.Choice;

/**
 * Asks of a name that nobody has, and that some have nearly, whether one of these is
 * meant or somebody new. Whoever does not answer has at least seen the question.
 */
public final class Newcomers {

	private static final String PERSON = "new:speaker";

	private static final String ORGANIZATION = "new:organization";

	private Newcomers() {
	}

	static boolean isNew(String chosen) {
		return chosen.equals(PERSON) || chosen.equals(ORGANIZATION);
	}

	/**
	 * The question about the name in a field, with what can be chosen at it.
	 * @param meant the records that the names in fields may mean, which are added to
	 * @return none where nothing is called alike, or somebody answered
	 */
	public static List<FormProblem> ask(FormValues values, String path, Map<String, List<Choice>> meant,
			boolean person) {
		List<Choice> alike = meant.getOrDefault(path, List.of());
		// a name that was taken over from another field is asked about there
		if (alike.isEmpty() || isNew(values, path) || !values.note(path).isEmpty()) {
			meant.remove(path);
			return List.of();
		}
		List<Choice> choices = new ArrayList<>(alike);
		if (person) {
			choices.add(new Choice(PERSON, "None of these: a person who is not recorded yet"));
		}
		choices.add(new Choice(ORGANIZATION, "None of these: an organization that is not recorded yet"));
		meant.put(path, choices);
		return List.of(new FormProblem(path,
				"nobody recorded here is called “%s”, but others are called much like it. Choose below who is meant; otherwise a new record is made of this name."
					.formatted(InputReader.shown(values.get(path).strip()))));
	}

	/** The names of which somebody said that they are new, by their fields. */
	public static Map<String, String> of(FormValues values) {
		Map<String, String> names = new HashMap<>();
		for (String key : values.paths()) {
			String path = key.replace(SentFields.NEW, "");
			if (key.endsWith(SentFields.NEW) && isNew(values, path)) {
				names.put(path, values.get(key));
			}
		}
		return names;
	}

	private static boolean isNew(FormValues values, String path) {
		return !values.isBlank(path) && values.get(path).strip().equals(values.get(path + SentFields.NEW).strip());
	}

	/** Puts down what somebody new is, where that was answered. */
	public static void settle(FormValues values, String path, String kind) {
		String chosen = SentFields.chosen(values, path);
		if (isNew(chosen)) {
			values.put(kind, chosen.equals(ORGANIZATION) ? "organization" : "");
		}
	}

}
