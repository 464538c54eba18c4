package org.claimtrail.export.linked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The state of the graph that was read, in JSON-LD: a schema.org Dataset. */
final class LinkedSnapshot {

	private static final String ID = "@id";

	private final Map<?, ?> snapshot;

	private final String id;

	/**
	 * Names the state.
	 * @param page where what was read of it is on the web
	 */
	LinkedSnapshot(Map<?, ?> snapshot, String page) {
		this.snapshot = snapshot;
		this.id = page + "#as-of-change-" + snapshot.get("number");
	}

	Map<String, Object> dataset() {
		Map<String, Object> it = new LinkedHashMap<>();
		it.put("@type", List.of("Dataset", "prov:Entity"));
		it.put(ID, this.id);
		it.put("name", "Claimtrail, as of change " + this.snapshot.get("number"));
		it.put("version", AnswerParts.text(this.snapshot, "number"));
		AnswerParts.put(it, "dateModified", this.snapshot.get("at"));
		return it;
	}

	Map<String, Object> reference() {
		return Map.of(ID, this.id);
	}

}
