package org.claimtrail.neo4j.reader;

import java.lang.reflect.Array;
import java.util.Map;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.spatial.Point;
import tools.jackson.core.JsonGenerator;

/**
 * Writes values of Cypher as JSON, as the Query API of Neo4j does it: times and durations
 * as texts by ISO 8601, and nodes, relationships and paths with their {@code elementId}s.
 */
final class JsonValues {

	private static final int DEEPEST = 100;

	private final JsonGenerator out;

	JsonValues(JsonGenerator out) {
		this.out = out;
	}

	void write(@Nullable Object value) throws ReadRefusal {
		write(value, 0);
	}

	private void write(@Nullable Object value, int depth) throws ReadRefusal {
		if (depth > DEEPEST) {
			throw new ReadRefusal("Neo.ClientError.Statement.TypeError",
					"A value of the answer is nested more than %d deep.".formatted(DEEPEST));
		}
		switch (value) {
			case null -> this.out.writeNull();
			case Boolean truth -> this.out.writeBoolean(truth);
			case Long number -> this.out.writeNumber(number);
			case Integer number -> this.out.writeNumber(number);
			case Number number when Double.isFinite(number.doubleValue()) -> this.out.writeNumber(number.doubleValue());
			case Path path -> path(path, depth);
			case Node node -> node(node, depth);
			case Relationship relationship -> relationship(relationship, depth);
			case Map<?, ?> map -> map(map, depth);
			case Iterable<?> items -> items(items, depth);
			case Point point -> this.out.writeString(text(point));
			case Object array when array.getClass().isArray() -> array(array, depth);
			default -> this.out.writeString(String.valueOf(value));
		}
	}

	private void path(Path path, int depth) throws ReadRefusal {
		this.out.writeStartArray();
		for (Entity part : path) {
			write(part, depth + 1);
		}
		this.out.writeEndArray();
	}

	private void node(Node node, int depth) throws ReadRefusal {
		this.out.writeStartObject();
		this.out.writeStringProperty("elementId", node.getElementId());
		this.out.writeName("labels");
		this.out.writeStartArray();
		for (Label label : node.getLabels()) {
			this.out.writeString(label.name());
		}
		this.out.writeEndArray();
		properties(node, depth);
	}

	private void relationship(Relationship relationship, int depth) throws ReadRefusal {
		this.out.writeStartObject();
		this.out.writeStringProperty("elementId", relationship.getElementId());
		this.out.writeStringProperty("startNodeElementId", relationship.getStartNode().getElementId());
		this.out.writeStringProperty("endNodeElementId", relationship.getEndNode().getElementId());
		this.out.writeStringProperty("type", relationship.getType().name());
		properties(relationship, depth);
	}

	private void properties(Entity entity, int depth) throws ReadRefusal {
		this.out.writeName("properties");
		write(entity.getAllProperties(), depth + 1);
		this.out.writeEndObject();
	}

	private void map(Map<?, ?> map, int depth) throws ReadRefusal {
		this.out.writeStartObject();
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			this.out.writeName(String.valueOf(entry.getKey()));
			write(entry.getValue(), depth + 1);
		}
		this.out.writeEndObject();
	}

	private void items(Iterable<?> items, int depth) throws ReadRefusal {
		this.out.writeStartArray();
		for (Object item : items) {
			write(item, depth + 1);
		}
		this.out.writeEndArray();
	}

	private void array(Object array, int depth) throws ReadRefusal {
		this.out.writeStartArray();
		for (int i = 0; i < Array.getLength(array); i++) {
			write(Array.get(array, i), depth + 1);
		}
		this.out.writeEndArray();
	}

	private static String text(Point point) {
		StringJoiner place = new StringJoiner(" ", "SRID=" + point.getCRS().getCode() + ";POINT (", ")");
		for (double coordinate : point.getCoordinate().getCoordinate()) {
			place.add(Double.toString(coordinate));
		}
		return place.toString();
	}

}
