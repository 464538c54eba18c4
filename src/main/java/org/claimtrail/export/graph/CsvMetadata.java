package org.claimtrail.export.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.export.scope.NodeKind;
import org.claimtrail.export.scope.Snapshot;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says in the vocabulary of CSVW (W3C) what the columns of the tables hold.
 */
final class CsvMetadata {

	/** The name under which programs look for it. */
	static final String FILE = "csv-metadata.json";

	private static final String URL = "url";

	private static final String NOTE = "Claims, who cited whom, and what their figures count. A text that a spreadsheet would take "
			+ "for a formula begins with an apostrophe that is not its own. An absent value is an empty cell. Dates are EDTF text; "
			+ "beside each stand the first and the last day that it can mean. Lists are JSON. The version is the number of the newest "
			+ "change of the graph when its reading began, the date of modification that of this change, and the identifier the "
			+ "digest of the whole graph then.";

	private CsvMetadata() {
	}

	static String file(NodeTable table) {
		return "nodes/" + table.kind().word() + ".csv";
	}

	static String file(EdgeTable table) {
		return "edges/" + table.word() + ".csv";
	}

	static String text(Snapshot snapshot) {
		List<Object> tables = new ArrayList<>();
		for (NodeTable table : NodeTable.values()) {
			Map<String, Object> schema = schema(table.columns(), List.of());
			schema.put("primaryKey", "id");
			tables.add(table(file(table), table.kind().label(), schema));
		}
		for (EdgeTable table : EdgeTable.values()) {
			List<Object> keys = new ArrayList<>();
			keys.add(key("source", table.source()));
			if (table.target() != null) {
				keys.add(key("target", table.target()));
			}
			Map<String, Object> schema = schema(table.columns(), List.of("source", "target"));
			schema.put("foreignKeys", keys);
			tables.add(table(file(table), table.name(), schema));
		}
		Map<String, Object> group = new LinkedHashMap<>();
		group.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
		group.put("dc:title", "Claimtrail");
		group.put("dc:description", NOTE);
		group.put("schema:version", snapshot.number());
		if (snapshot.at() != null) {
			group.put("schema:dateModified", snapshot.at().toString());
		}
		if (snapshot.digest() != null) {
			group.put("schema:identifier", snapshot.digest());
		}
		group.put("tables", tables);
		return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(group) + "\n";
	}

	private static Map<String, Object> table(String file, String title, Map<String, Object> schema) {
		Map<String, Object> table = new LinkedHashMap<>();
		table.put(URL, file);
		table.put("dc:title", title);
		table.put("tableSchema", schema);
		return table;
	}

	private static Map<String, Object> schema(List<Column> columns, List<String> required) {
		List<Object> described = new ArrayList<>();
		for (Column column : columns) {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("name", column.name());
			one.put("titles", column.name());
			one.put("datatype", column.type().csvw());
			if (column.name().equals("id") || required.contains(column.name())) {
				one.put("required", true);
			}
			described.add(one);
		}
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("columns", described);
		return schema;
	}

	private static Map<String, Object> key(String column, NodeKind kind) {
		NodeTable table = NodeTable.all().filter((one) -> one.kind() == kind).findFirst().orElseThrow();
		Map<String, Object> key = new LinkedHashMap<>();
		key.put("columnReference", column);
		Map<String, Object> reference = new LinkedHashMap<>();
		reference.put("resource", file(table));
		reference.put("columnReference", "id");
		key.put("reference", reference);
		return key;
	}

}
