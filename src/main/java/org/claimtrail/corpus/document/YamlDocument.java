package org.claimtrail.corpus.document;

import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a YAML dossier. A plain value is text, whatever it looks like, unless its key is
 * one that the schema gives to a number or a truth value. No aliases, no tags.
 */
public final class YamlDocument {

	private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?");

	private static final Pattern INTEGER = Pattern.compile("[-+]?\\d{1,18}");

	private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private final DocumentTree tree = new DocumentTree();

	private final Set<String> typedKeys;

	private final Iterator<Event> events;

	private YamlDocument(String text, Set<String> typedKeys) {
		LoadSettings settings = LoadSettings.builder().setCodePointLimit(DocumentTree.LONGEST).build();
		this.typedKeys = typedKeys;
		this.events = new Parse(settings).parseString(text).iterator();
	}

	/**
	 * Reads a document.
	 * @param file the file, as it was given
	 * @param text its content
	 * @param typedKeys the keys whose values are numbers or truth values
	 */
	public static Document read(String file, String text, Set<String> typedKeys) {
		DocumentTree.refuseTooLong(text.length());
		YamlDocument document = new YamlDocument(text, typedKeys);
		try {
			return new Document(file, document.whole(), document.tree.lines(), 1);
		}
		catch (MarkedYamlEngineException ex) {
			int line = ex.getProblemMark().or(ex::getContextMark).map(Mark::getLine).orElse(0) + 1;
			throw new DocumentException(line, "", "found no YAML: " + ex.getProblem());
		}
		catch (YamlEngineException ex) {
			throw new DocumentException(1, "",
					"found no YAML: " + String.valueOf(ex.getMessage()).lines().findFirst().orElse(""));
		}
	}

	private JsonNode whole() {
		Event event = skip(Event.ID.StreamStart);
		if (event.getEventId() == Event.ID.StreamEnd) {
			throw new DocumentException(1, "", "found nothing, expected a dossier");
		}
		JsonNode root = node(this.events.next(), "", "", 0);
		skip(Event.ID.DocumentEnd);
		Event last = this.events.next();
		if (last.getEventId() != Event.ID.StreamEnd) {
			throw new DocumentException(line(last), "", "found a second document, expected one in a file");
		}
		return root;
	}

	private Event skip(Event.ID expected) {
		Event event = this.events.next();
		return (event.getEventId() == expected && expected == Event.ID.StreamStart) ? this.events.next() : event;
	}

	private JsonNode node(Event event, String path, String key, int depth) {
		int line = line(event);
		this.tree.at(path, line);
		DocumentTree.refuseTooDeep(depth, path, line);
		refuseAliasesAndTags(event, path, line);
		return switch (event.getEventId()) {
			case MappingStart -> object(path, depth);
			case SequenceStart -> array(path, depth);
			default -> scalar((ScalarEvent) event, key);
		};
	}

	private ObjectNode object(String path, int depth) {
		ObjectNode object = NODES.objectNode();
		for (Event event = this.events.next(); event.getEventId() != Event.ID.MappingEnd; event = this.events.next()) {
			if (!(event instanceof ScalarEvent scalar)) {
				throw new DocumentException(line(event), path, "found a key that is no plain text, expected a name");
			}
			refuseAliasesAndTags(scalar, path, line(scalar));
			String key = scalar.getValue();
			String field = Document.path(path, key);
			this.tree.refuseRepeated(object, key, field, line(scalar));
			object.set(key, node(this.events.next(), field, key, depth + 1));
			this.tree.at(field, line(scalar));
		}
		return object;
	}

	private ArrayNode array(String path, int depth) {
		ArrayNode array = NODES.arrayNode();
		for (Event event = this.events.next(); event.getEventId() != Event.ID.SequenceEnd; event = this.events.next()) {
			array.add(node(event, Document.path(path, array.size()), "", depth + 1));
		}
		return array;
	}

	private JsonNode scalar(ScalarEvent scalar, String key) {
		String value = scalar.getValue();
		if (!scalar.isPlain()) {
			return NODES.stringNode(value);
		}
		if (NOTHING.contains(value)) {
			return NODES.nullNode();
		}
		return this.typedKeys.contains(key) ? typed(value) : NODES.stringNode(value);
	}

	private static JsonNode typed(String value) {
		if (INTEGER.matcher(value).matches()) {
			return NODES.numberNode(Long.parseLong(value));
		}
		if (NUMBER.matcher(value).matches()) {
			return NODES.numberNode(Double.parseDouble(value));
		}
		return switch (value) {
			case "true", "True", "TRUE" -> NODES.booleanNode(true);
			case "false", "False", "FALSE" -> NODES.booleanNode(false);
			default -> NODES.stringNode(value);
		};
	}

	private static void refuseAliasesAndTags(Event event, String path, int line) {
		boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
				|| (event instanceof CollectionStartEvent start && start.getTag().isPresent());
		if (tagged) {
			throw new DocumentException(line, path, "found a tag (!), expected none");
		}
		if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
			throw new DocumentException(line, path, "found an anchor or alias (& or *), expected none: write it out");
		}
	}

	private static int line(Event event) {
		return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
	}

}
