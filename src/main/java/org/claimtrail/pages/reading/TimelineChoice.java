package org.claimtrail.pages.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which figures of a measure are shown and how, as an address says. What is left empty
 * sets no condition.
 *
 * @param view {@code stands} for what each source stands by, else all that was stated
 * @param knownOn the day by whose end all had been stated
 * @param from the first day described
 * @param to the last day described
 * @param scale {@code log} for a logarithmic scale
 * @param first at most so many figures
 * @param source identifier of the one source whose figures are shown
 */
public record TimelineChoice(@Nullable String view, @Nullable String knownOn, @Nullable String from,
		@Nullable String to, @Nullable String scale, @Nullable Integer first, @Nullable String source) {

	/** As many figures as a page of a measure shows at most. */
	private static final int MOST = 400;

	private static final int USUAL = 200;

	/** What the operation asks for. */
	public Map<String, @Nullable Object> variables() {
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("view", stands() ? "CURRENT" : "AS_STATED");
		variables.put("knownOn", given(this.knownOn));
		variables.put("from", given(this.from));
		variables.put("to", given(this.to));
		variables.put("first", count());
		variables.put("sources", (given(this.source) instanceof String id) ? List.of(id) : null);
		return variables;
	}

	/**
	 * Whether a measure has more figures than are shown one by one, so that its plot is
	 * an overview of all of them. Who asks for fewer gets these.
	 */
	public boolean isOverview(Map<?, ?> measure) {
		return count() >= USUAL && measure.get("timeline") instanceof Map<?, ?> timeline
				&& Boolean.TRUE.equals(timeline.get("truncated"));
	}

	/** What the plot of all of them asks for. */
	public Map<String, @Nullable Object> plotted(Map<String, @Nullable Object> variables) {
		Map<String, @Nullable Object> all = new HashMap<>(variables);
		all.keySet().retainAll(List.of("id", "knownOn", "view", "from", "to", "sources"));
		return all;
	}

	/**
	 * Which claims have the figures of a timeline, one page after the other; null where
	 * claims do not tell which they are.
	 */
	@Nullable Map<String, Object> listed(String measure) {
		if (stands() || given(this.from) != null || given(this.to) != null) {
			return null;
		}
		Map<String, Object> where = new HashMap<>();
		where.put("measure", Map.of("id", Map.of("eq", measure)));
		where.put("hasFigure", true);
		if (given(this.knownOn) instanceof String day) {
			where.put("statedBy", day);
		}
		if (given(this.source) instanceof String id) {
			where.put("claimant", Map.of("id", Map.of("eq", id)));
		}
		return where;
	}

	/** What cannot be read of it, by the names of its fields. */
	Map<String, String> problems() {
		Map<String, String> problems = new HashMap<>();
		put(problems, "knownOn", this.knownOn);
		put(problems, "from", this.from);
		put(problems, "to", this.to);
		return problems;
	}

	private static void put(Map<String, String> problems, String name, @Nullable String date) {
		String fault = PlainWords.dateFault(date);
		if (fault != null) {
			problems.put(name, fault);
		}
	}

	/** The same without what cannot be read. */
	TimelineChoice readable() {
		return new TimelineChoice(this.view, PlainWords.dateMeant(this.knownOn), PlainWords.dateMeant(this.from),
				PlainWords.dateMeant(this.to), this.scale, this.first, this.source);
	}

	void tell(Model page) {
		page.addAttribute("stands", stands());
		page.addAttribute("log", log());
		page.addAttribute("from", given(this.from));
		page.addAttribute("to", given(this.to));
		page.addAttribute("source", given(this.source));
		page.addAttribute("query", query());
		page.addAttribute("chosen", said());
		page.addAttribute("most",
				new TimelineChoice(this.view, this.knownOn, this.from, this.to, this.scale, MOST, this.source).query());
	}

	public boolean log() {
		return "log".equals(this.scale);
	}

	/** The same choice as the end of an address; empty without any. */
	public String query() {
		UriComponentsBuilder address = UriComponentsBuilder.newInstance();
		Map<String, Object> values = new HashMap<>();
		add(address, values, "view", stands() ? "stands" : null);
		add(address, values, "knownOn", given(this.knownOn));
		add(address, values, "from", given(this.from));
		add(address, values, "to", given(this.to));
		add(address, values, "scale", log() ? "log" : null);
		add(address, values, "source", given(this.source));
		add(address, values, "first", (count() != USUAL) ? count() : null);
		return address.encode().buildAndExpand(values).toUriString();
	}

	/** The same in sentences. */
	public List<String> said() {
		PlainWords say = new PlainWords();
		List<String> said = new ArrayList<>();
		if (stands()) {
			said.add("As it stands: the last figure of each source about each time.");
		}
		if (given(this.source) instanceof String id) {
			said.add("Only figures by %s.".formatted(id));
		}
		if (given(this.knownOn) instanceof String day) {
			said.add("As known on %s.".formatted(say.date(day)));
		}
		String from = (given(this.from) instanceof String day) ? " from " + say.date(day) : "";
		String to = (given(this.to) instanceof String day) ? " to " + say.date(day) : "";
		if (!from.isEmpty() || !to.isEmpty()) {
			said.add("Only figures about the time%s%s.".formatted(from, to));
		}
		return said;
	}

	private int count() {
		return (this.first != null) ? Math.clamp(this.first, 1, MOST) : USUAL;
	}

	private boolean stands() {
		return "stands".equals(this.view);
	}

	private static void add(UriComponentsBuilder address, Map<String, Object> values, String name,
			@Nullable Object value) {
		if (value != null) {
			address.queryParam(name, "{" + name + "}");
			values.put(name, value);
		}
	}

	private static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
