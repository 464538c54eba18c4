package org.claimtrail.pages.reading;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;

/**
 * Which figures of a measure are shown and how, as an address says. What is left empty
 * sets no condition.
 *
 * @param view {@code stands} for what each source stands by, else all that was stated
 * @param from the first day described
 * @param to the last day described
 * @param scale {@code log} for a logarithmic scale
 */
public record TimelineChoice(@Nullable String view, @Nullable String from, @Nullable String to,
		@Nullable String scale) {

	/** What the operation asks for. */
	public Map<String, @Nullable Object> variables() {
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("view", stands() ? "CURRENT" : "AS_STATED");
		variables.put("from", given(this.from));
		variables.put("to", given(this.to));
		return variables;
	}

	void tell(Model page) {
		page.addAttribute("stands", stands());
		page.addAttribute("log", log());
		page.addAttribute("from", given(this.from));
		page.addAttribute("to", given(this.to));
	}

	public boolean log() {
		return "log".equals(this.scale);
	}

	private boolean stands() {
		return "stands".equals(this.view);
	}

	private static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
