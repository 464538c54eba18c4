package org.claimtrail.pages.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Tells the versions of a record, the latest first, and what each changed. */
class RecordHistory {

	/** Names of properties that an answer calls otherwise. */
	private static final Map<String, String> FIELDS = Map.of("verificationNote", "note");

	/** The versions of a history. */
	public List<Version> of(List<?> history) {
		List<Version> versions = new ArrayList<>();
		Map<?, ?> before = Map.of();
		for (Object entry : history) {
			if (entry instanceof Map<?, ?> version) {
				versions.addFirst(version(before, version));
				before = version;
			}
		}
		if (!versions.isEmpty()) {
			versions.set(0, versions.getFirst().asItStands());
		}
		return versions;
	}

	private static Version version(Map<?, ?> before, Map<?, ?> version) {
		List<Step> steps = new ArrayList<>();
		if (version.get("changed") instanceof List<?> changed) {
			for (Object name : changed) {
				String field = FIELDS.getOrDefault(String.valueOf(name), String.valueOf(name));
				if (before.get(field) != null || version.get(field) != null) {
					steps.add(new Step(label(field), shown(before.get(field)), shown(version.get(field))));
				}
			}
		}
		boolean first = before.isEmpty();
		String at = String.valueOf(version.get("recordedAt"));
		return new Version(String.valueOf(version.get("version")), at, PlainWords.minute(at),
				text(version.get("accountName")), text(version.get("reason")), false, steps, !first && steps.isEmpty());
	}

	private static String label(String field) {
		String words = field.replaceAll("Id$", "").replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	private static @Nullable String shown(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case Number number -> new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
			case Boolean truth -> truth ? "yes" : "no";
			default -> value.toString();
		};
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? Objects.toString(value) : null;
	}

	/**
	 * One version.
	 *
	 * @param at when it was recorded, for programs
	 * @param when the same, for people
	 * @param who by whom; null where it is not known
	 * @param reason why; null where nobody said
	 * @param present whether it is the one that stands
	 * @param steps the fields that it changed
	 * @param elsewhere whether it changed only what versions do not keep
	 */
	public record Version(String number, String at, String when, @Nullable String who, @Nullable String reason,
			boolean present, List<Step> steps, boolean elsewhere) {

		Version asItStands() {
			return new Version(this.number, this.at, this.when, this.who, this.reason, true, this.steps,
					this.elsewhere);
		}

	}

	/** A field from one version to the next; null where it said nothing. */
	public record Step(String field, @Nullable String before, @Nullable String after) {

	}

}
