package org.claimtrail.pages.asking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.pages.Answers;
import org.claimtrail.pages.asking.AnswerPart.Entry;
import org.claimtrail.pages.asking.AnswerPart.Table;
import org.claimtrail.pages.reading.Permalinks;
import org.claimtrail.pages.reading.PlainWords;
import org.jspecify.annotations.Nullable;

/**
 * Tells an answer: a list becomes a table, a record a link with what was asked of it, and
 * a value words.
 */
final class ToldAnswer {

	private static final Set<String> PLACES = Set.of("pageInfo", "cursor", "__typename");

	private static final Set<String> DATES = Set.of("PartialDate", "Date");

	private static final Set<String> FIGURE = Set.of("comparator", "low", "high");

	private final PlainWords say = new PlainWords();

	private final Permalinks at = new Permalinks();

	/** The whole answer, each field that the question asks with its label. */
	List<Entry> of(List<AnswerField> fields, Map<?, ?> answer) {
		return entries(fields, answer, false);
	}

	private List<Entry> entries(List<AnswerField> fields, Map<?, ?> map, boolean small) {
		List<Entry> entries = new ArrayList<>();
		for (AnswerField field : fields) {
			if (!PLACES.contains(field.key()) && map.containsKey(field.key())) {
				entries.add(new Entry(field.label(), part(field, map.get(field.key()), small)));
			}
		}
		return entries;
	}

	private AnswerPart part(AnswerField field, @Nullable Object value, boolean small) {
		if (value instanceof List<?> list) {
			return list(field, list, small);
		}
		if (value instanceof Map<?, ?> map) {
			return field.isConnection() ? connection(field, map, small) : object(field, map, small);
		}
		return value(field, value);
	}

	/** What a list with its count holds; the list alone where nothing else is asked. */
	private AnswerPart connection(AnswerField field, Map<?, ?> map, boolean small) {
		List<AnswerField> shown = field.fields()
			.stream()
			.filter((one) -> !PLACES.contains(one.key()) && map.containsKey(one.key()))
			.toList();
		if (shown.size() == 1) {
			return part(shown.getFirst(), map.get(shown.getFirst().key()), small);
		}
		return AnswerPart.entries("", null, entries(shown, map, small));
	}

	private AnswerPart object(AnswerField field, Map<?, ?> map, boolean small) {
		List<AnswerField> rest = field.fields();
		String name = "";
		String link = null;
		if (map.get("id") instanceof String id) {
			name = name(map, id);
			link = link(id);
			rest = rest.stream().filter((one) -> !one.isName()).toList();
		}
		else if (map.keySet().containsAll(FIGURE)) {
			name = this.say.figure(map);
			rest = rest.stream().filter((one) -> !FIGURE.contains(one.key()) && !one.key().equals("unit")).toList();
		}
		List<Entry> known = known(entries(rest, map, small));
		return (name.isEmpty() && known.size() == 1) ? known.getFirst().part() : AnswerPart.entries(name, link, known);
	}

	private AnswerPart list(AnswerField field, List<?> list, boolean small) {
		if (field.fields().isEmpty()) {
			List<String> words = list.stream().map((one) -> value(field, one).text()).toList();
			return AnswerPart.words(String.join(", ", words));
		}
		List<Map<?, ?>> maps = Answers.maps(list);
		if (small) {
			return AnswerPart.items(maps.stream().map((map) -> part(field, map, true)).toList());
		}
		return maps.isEmpty() ? AnswerPart.words("None") : AnswerPart.table(table(field, maps));
	}

	/** A row for each; a column for whatever some of them have. */
	private Table table(AnswerField field, List<Map<?, ?>> maps) {
		List<List<Entry>> rows = maps.stream().map((map) -> row(field, map)).toList();
		List<String> heads = new ArrayList<>();
		for (List<Entry> row : rows) {
			row.stream().filter((cell) -> !cell.part().isNothing()).map(Entry::label).forEach((label) -> {
				if (!heads.contains(label)) {
					heads.add(label);
				}
			});
		}
		heads.sort(Comparator.comparingInt((head) -> place(rows, head)));
		return new Table(List.copyOf(heads),
				rows.stream().map((row) -> heads.stream().map((head) -> cell(row, head)).toList()).toList());
	}

	/** Where a column stands among those of a row. */
	private static int place(List<List<Entry>> rows, String head) {
		return rows.stream().mapToInt((row) -> row.stream().map(Entry::label).toList().indexOf(head)).max().orElse(0);
	}

	private static AnswerPart cell(List<Entry> row, String head) {
		return row.stream()
			.filter((entry) -> entry.label().equals(head))
			.map(Entry::part)
			.findFirst()
			.orElse(AnswerPart.NOTHING);
	}

	/** The cells of a row; what merely wraps a record is unwrapped. */
	private List<Entry> row(AnswerField field, Map<?, ?> map) {
		List<Entry> cells = new ArrayList<>();
		if (map.get("id") instanceof String id) {
			cells.add(new Entry(AnswerField.words(kind(id, field)), AnswerPart.words(name(map, id), link(id))));
		}
		for (AnswerField one : field.fields()) {
			boolean named = one.isName() && map.get("id") != null;
			if (one.key().equals("node") && map.get("node") instanceof Map<?, ?> node) {
				cells.addAll(row(one, node));
			}
			else if (!named && !PLACES.contains(one.key()) && map.containsKey(one.key())) {
				cells.add(new Entry(one.label(), part(one, map.get(one.key()), true)));
			}
		}
		return cells;
	}

	private AnswerPart value(AnswerField field, @Nullable Object value) {
		String link = null;
		String text = switch (value) {
			case null -> "";
			case Boolean yes -> yes ? "yes" : "no";
			case Number number -> PlainWords.number(number);
			default -> {
				String words = value.toString();
				link = field.type().equals("ID") ? link(words) : this.at.web(words);
				yield words(field, words);
			}
		};
		return AnswerPart.words(text, link);
	}

	private String words(AnswerField field, String words) {
		if (DATES.contains(field.type())) {
			return this.say.date(words);
		}
		if (field.type().equals("DateTime")) {
			return PlainWords.minute(words);
		}
		boolean constant = !field.type().equals("String") && words.matches("[A-Z][A-Z_]+");
		return constant ? this.say.word(words) : words;
	}

	/** Leaves out what is not known. */
	private static List<Entry> known(List<Entry> entries) {
		return entries.stream().filter((entry) -> !entry.part().isNothing()).toList();
	}

	private static String name(Map<?, ?> record, String id) {
		return AnswerField.NAMES.stream()
			.map(record::get)
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.findFirst()
			.orElse(id);
	}

	/** The page of a record; null for what has none. */
	private @Nullable String link(String id) {
		return this.at.leads(id) ? this.at.page(id) : null;
	}

	private String kind(String id, AnswerField field) {
		return this.at.leads(id) ? id.substring(0, id.indexOf(':')) : field.key();
	}

}
