package org.claimtrail.pages.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which changes a page or the feed is about, as its address says. What is left empty sets
 * no condition.
 *
 * @param measure identifier of a measure whose claims were added or changed
 * @param claimant identifier of who made the claims that were added or changed
 * @param action what was done: words of {@code ChangeAction}
 */
record ChangesFilter(@Nullable String measure, @Nullable String claimant, @Nullable List<String> action) {

	List<String> actions() {
		return (this.action != null) ? this.action.stream().filter((one) -> !one.isBlank()).toList() : List.of();
	}

	/** The same of other records. */
	ChangesFilter meaning(@Nullable String counted, @Nullable String who) {
		return new ChangesFilter(counted, who, this.action);
	}

	/** As the operation takes it. */
	Map<String, Object> where() {
		Map<String, Object> claim = new HashMap<>();
		put(claim, "measure", given(this.measure));
		put(claim, "claimant", given(this.claimant));
		Map<String, Object> where = new HashMap<>();
		if (!claim.isEmpty()) {
			where.put("and", List.of(Map.of("claim", claim)));
		}
		if (!actions().isEmpty()) {
			where.put("action", actions());
		}
		return where;
	}

	private static void put(Map<String, Object> claim, String name, @Nullable String id) {
		if (id != null) {
			claim.put(name, Map.of("id", Map.of("eq", id)));
		}
	}

	/** An address with these conditions, from its first page on. */
	String address(String path) {
		return address(UriComponentsBuilder.fromPath(path), null);
	}

	/**
	 * The same of what follows a cursor, or of the first page. Colons stay: the address
	 * of a feed is its identifier for good.
	 */
	String address(UriComponentsBuilder address, @Nullable String after) {
		Map<String, Object> values = new HashMap<>();
		add(address, values, "measure", "measure", given(this.measure));
		add(address, values, "claimant", "claimant", given(this.claimant));
		for (int one = 0; one < actions().size(); one++) {
			add(address, values, "action", "action" + one, actions().get(one));
		}
		add(address, values, "after", "after", after);
		return address.encode().buildAndExpand(values).toUriString().replace("%3A", ":");
	}

	private static void add(UriComponentsBuilder address, Map<String, Object> values, String name, String place,
			@Nullable String value) {
		if (value != null) {
			address.queryParam(name, "{" + place + "}");
			values.put(place, value);
		}
	}

	private static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
