package org.claimtrail.export.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the tables promise, without a store. */
class TablesTests {

	private static final Path PROMISED = Path.of("src/test/resources/export/columns.txt");

	@Test
	void columnsKeepTheirNamesAndPlaces() throws IOException {
		Map<String, String> columns = new LinkedHashMap<>();
		NodeTable.all().forEach((table) -> columns.put(CsvMetadata.file(table), names(table.columns())));
		Stream.of(EdgeTable.values()).forEach((table) -> columns.put(CsvMetadata.file(table), names(table.columns())));
		List<String> promised = Files.readAllLines(PROMISED);

		assertThat(promised).hasSize(columns.size());
		for (String line : promised) {
			String file = line.substring(0, line.indexOf(':'));
			assertThat(columns.get(file)).as(file).startsWith(line.substring(line.indexOf(':') + 1).strip());
		}
	}

	@Test
	void aNameHasOneTypeAmongNodesAndOneAmongEdges() {
		assertOneType(NodeTable.all().flatMap((table) -> table.columns().stream()));
		assertOneType(Stream.of(EdgeTable.values()).flatMap((table) -> table.columns().stream()));
	}

	@Test
	void whatXmlCannotSayIsMarked() {
		assertThat(GraphMl.sayable("a\u0000b\u001f\uD800c\t\n\uD83D\uDE00"))
			.isEqualTo("a\uFFFDb\uFFFD\uFFFDc\t\n\uD83D\uDE00");
		assertThat(GraphMl.sayable("plain")).isSameAs("plain");
	}

	private static void assertOneType(Stream<Column> columns) {
		Map<String, ColumnType> types = new LinkedHashMap<>();
		assertThat(columns).isNotEmpty()
			.allSatisfy((column) -> assertThat(types.merge(column.name(), column.type(), (old, now) -> old))
				.as(column.name())
				.isEqualTo(column.type()));
	}

	private static String names(List<Column> columns) {
		return String.join(",", columns.stream().map(Column::name).toList());
	}

}
