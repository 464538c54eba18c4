package org.claimtrail.export.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.claimtrail.export.scope.ExportScope;
import org.claimtrail.export.scope.Snapshot;
import org.claimtrail.export.scope.StoreView;
import org.jspecify.annotations.Nullable;

/**
 * Writes the graph as GraphML, with typed attributes. A node has its label as
 * {@code kind} and what a person would call it as {@code label}, a relationship its type
 * as {@code kind}, and the graph which state it is.
 */
public final class GraphMl {

	private static final String KIND = "kind";

	private static final String LABEL = "label";

	private static final String CHANGE = "change";

	private static final String AT = "changedAt";

	private static final String DIGEST = "digest";

	/** What the graph has: which state it is in. */
	private static final List<Column> SNAPSHOT = List.of(new Column(CHANGE, ColumnType.COUNT),
			new Column(AT, ColumnType.TEXT), new Column(DIGEST, ColumnType.TEXT));

	/** The kind of an organization has another word here, since every node has a kind. */
	private static final Map<NodeTable, Map<String, String>> OTHERWISE = Map.of(NodeTable.ORGANIZATIONS,
			Map.of(KIND, "organizationKind"));

	private final GraphRows rows;

	private final Snapshot snapshot;

	private final OutputStream out;

	private long edges;

	public GraphMl(StoreView store, ExportScope scope, Snapshot snapshot, OutputStream out) {
		this.snapshot = snapshot;
		this.rows = new GraphRows(store, scope);
		this.out = out;
	}

	/**
	 * Writes all of the scope.
	 * @return how many nodes and relationships
	 */
	public long write() throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
				.createXMLStreamWriter(this.out, StandardCharsets.UTF_8.name());
			xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			xml.writeStartElement("graphml");
			xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
			Map<String, String> ofNodes = keys(xml, "node", "n",
					NodeTable.all()
						.flatMap((table) -> table.columns().stream().skip(1).map((column) -> named(table, column))),
					KIND, LABEL);
			Map<String, String> ofEdges = keys(xml, "edge", "e",
					Stream.of(EdgeTable.values()).flatMap((table) -> table.columns().stream().skip(2)), KIND);
			Map<String, String> ofGraph = keys(xml, "graph", "g", SNAPSHOT.stream());
			xml.writeStartElement("graph");
			xml.writeAttribute("id", "claimtrail");
			xml.writeAttribute("edgedefault", "directed");
			data(xml, ofGraph, CHANGE, this.snapshot.number());
			data(xml, ofGraph, AT, this.snapshot.at());
			data(xml, ofGraph, DIGEST, this.snapshot.digest());
			long written = 0;
			for (NodeTable table : NodeTable.values()) {
				written += this.rows.nodes(table, written((row) -> node(xml, table, row, ofNodes)));
			}
			for (EdgeTable table : EdgeTable.values()) {
				written += this.rows.edges(table, written((row) -> edge(xml, table, row, ofEdges)));
			}
			xml.writeEndElement();
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.flush();
			return written;
		}
		catch (XMLStreamException ex) {
			throw (ex.getNestedException() instanceof IOException fault) ? fault : new IOException(ex);
		}
	}

	/** Declares the attributes, each name once. */
	private static Map<String, String> keys(XMLStreamWriter xml, String of, String prefix, Stream<Column> columns,
			String... texts) throws XMLStreamException {
		Map<String, ColumnType> types = new LinkedHashMap<>();
		Stream.of(texts).forEach((name) -> types.put(name, ColumnType.TEXT));
		columns.forEach((column) -> types.putIfAbsent(column.name(), column.type()));
		Map<String, String> keys = new LinkedHashMap<>();
		for (Map.Entry<String, ColumnType> type : types.entrySet()) {
			String key = prefix + keys.size();
			keys.put(type.getKey(), key);
			xml.writeCharacters("\n");
			xml.writeEmptyElement("key");
			xml.writeAttribute("id", key);
			xml.writeAttribute("for", of);
			xml.writeAttribute("attr.name", type.getKey());
			xml.writeAttribute("attr.type", type.getValue().graphMl());
		}
		xml.writeCharacters("\n");
		return keys;
	}

	private static Column named(NodeTable table, Column column) {
		String name = OTHERWISE.getOrDefault(table, Map.of()).getOrDefault(column.name(), column.name());
		return new Column(name, column.type());
	}

	private static void node(XMLStreamWriter xml, NodeTable table, List<@Nullable Object> row, Map<String, String> keys)
			throws XMLStreamException {
		xml.writeCharacters("\n");
		xml.writeStartElement("node");
		xml.writeAttribute("id", String.valueOf(row.getFirst()));
		data(xml, keys, KIND, table.kind().label());
		for (int i = 1; i < row.size(); i++) {
			Column column = table.columns().get(i);
			if (column.name().equals(table.title())) {
				data(xml, keys, LABEL, row.get(i));
			}
			data(xml, keys, named(table, column).name(), row.get(i));
		}
		xml.writeEndElement();
	}

	private void edge(XMLStreamWriter xml, EdgeTable table, List<@Nullable Object> row, Map<String, String> keys)
			throws XMLStreamException {
		xml.writeCharacters("\n");
		xml.writeStartElement("edge");
		xml.writeAttribute("id", "e" + this.edges++);
		xml.writeAttribute("source", String.valueOf(row.get(0)));
		xml.writeAttribute("target", String.valueOf(row.get(1)));
		data(xml, keys, KIND, table.name());
		for (int i = 2; i < row.size(); i++) {
			data(xml, keys, table.columns().get(i).name(), row.get(i));
		}
		xml.writeEndElement();
	}

	private static void data(XMLStreamWriter xml, Map<String, String> keys, String name, @Nullable Object value)
			throws XMLStreamException {
		if (value == null) {
			return;
		}
		xml.writeStartElement("data");
		xml.writeAttribute("key", Objects.requireNonNull(keys.get(name), name));
		xml.writeCharacters(sayable(value.toString()));
		xml.writeEndElement();
	}

	/** XML 1.0 has no way to write some control characters, nor half a character. */
	static String sayable(String text) {
		if (text.codePoints().allMatch(GraphMl::isSayable)) {
			return text;
		}
		StringBuilder said = new StringBuilder(text.length());
		text.codePoints().forEach((sign) -> said.appendCodePoint(isSayable(sign) ? sign : 0xFFFD));
		return said.toString();
	}

	private static boolean isSayable(int sign) {
		return sign == '\t' || sign == '\n' || sign == '\r' || (sign >= 0x20 && sign <= 0xD7FF)
				|| (sign >= 0xE000 && sign <= 0xFFFD) || sign >= 0x10000;
	}

	private static GraphRows.Sink written(Element element) {
		return (List<@Nullable Object> row) -> {
			try {
				element.write(row);
			}
			catch (XMLStreamException ex) {
				throw (ex.getNestedException() instanceof IOException fault) ? fault : new IOException(ex);
			}
		};
	}

	/** Writes the element of a row. */
	@FunctionalInterface
	private interface Element {

		void write(List<@Nullable Object> row) throws XMLStreamException;

	}

}
