package org.claimtrail.export.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.claimtrail.export.scope.ExportScope;
import org.claimtrail.export.scope.Snapshot;
import org.claimtrail.export.scope.StoreView;
import org.claimtrail.table.CsvWriter;

/**
 * Writes a table for each kind of node and each type of relationship, and the metadata
 * that give their columns types, into one ZIP file.
 */
public final class CsvTables {

	/** The earliest that a ZIP file knows: equal graphs are equal bytes. */
	private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

	private final GraphRows rows;

	private final ZipOutputStream zip;

	private final Writer writer;

	private final Snapshot snapshot;

	public CsvTables(StoreView store, ExportScope scope, Snapshot snapshot, OutputStream out) {
		this.snapshot = snapshot;
		this.rows = new GraphRows(store, scope);
		this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		this.writer = new BufferedWriter(new OutputStreamWriter(this.zip, StandardCharsets.UTF_8));
	}

	/**
	 * Writes all of the scope.
	 * @return how many nodes and relationships
	 */
	public long write() throws IOException {
		begin(CsvMetadata.FILE);
		this.writer.write(CsvMetadata.text(this.snapshot));
		end();
		long written = 0;
		for (NodeTable table : NodeTable.values()) {
			written += this.rows.nodes(table, begin(CsvMetadata.file(table), table.columns())::write);
			end();
		}
		for (EdgeTable table : EdgeTable.values()) {
			written += this.rows.edges(table, begin(CsvMetadata.file(table), table.columns())::write);
			end();
		}
		this.zip.finish();
		return written;
	}

	private CsvWriter begin(String file, List<Column> columns) throws IOException {
		begin(file);
		CsvWriter csv = new CsvWriter(this.writer);
		csv.write(columns.stream().map(Column::name).toList());
		return csv;
	}

	private void begin(String file) throws IOException {
		ZipEntry entry = new ZipEntry(file);
		entry.setTimeLocal(ALWAYS);
		this.zip.putNextEntry(entry);
	}

	private void end() throws IOException {
		this.writer.flush();
		this.zip.closeEntry();
	}

}
