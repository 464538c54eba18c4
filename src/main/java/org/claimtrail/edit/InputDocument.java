package org.claimtrail.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes of an input the document that an import would read. What is null is not said.
 */
public final class InputDocument {

	/** Escapes, so that half a character arrives as what it is. */
	private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

	/** From here on not every whole number is a double. */
	private static final double LARGEST_EXACT = 0x1p53;

	private InputDocument() {
	}

	/** The document of a dossier. */
	public static String dossier(Map<?, ?> dossier) {
		return JSON.writeValueAsString(plain(dossier));
	}

	/** The identifier of the article of a dossier; null where it has none. */
	public static @Nullable String article(Map<?, ?> dossier) {
		return (dossier.get("article") instanceof Map<?, ?> given) ? String.valueOf(given.get("id")) : null;
	}

	/** The document of a claim, as a line of JSON Lines. */
	static String claim(Map<?, ?> claim) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("type", "claim");
		line.putAll(plain(claim));
		return JSON.writeValueAsString(line);
	}

	/** All that is said, in one form: what is null is left out, and 40.0 is 40. */
	public static Map<String, Object> plain(Map<?, ?> map) {
		Map<String, Object> plain = new LinkedHashMap<>();
		map.forEach((key, value) -> {
			Object said = plain(value);
			if (said != null) {
				plain.put(String.valueOf(key), said);
			}
		});
		return plain;
	}

	private static @Nullable Object plain(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case Map<?, ?> map -> plain(map);
			case List<?> list -> list.stream().map(InputDocument::plain).toList();
			case Double number when number == Math.rint(number) && Math.abs(number) < LARGEST_EXACT ->
				number.longValue();
			default -> value;
		};
	}

}
