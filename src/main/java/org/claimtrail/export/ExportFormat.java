package org.claimtrail.export;

import java.util.Locale;

/** The forms in which the graph can be had. */
enum ExportFormat {

	/** Records that import back. */
	JSONL("application/jsonl", "jsonl"),
	/** A ZIP file of tables. */
	CSV("application/zip", "csv.zip"),
	/** For programs that draw and measure graphs. */
	GRAPHML("application/graphml+xml", "graphml");

	private final String type;

	private final String ending;

	ExportFormat(String type, String ending) {
		this.type = type;
		this.ending = ending;
	}

	/** The media type. */
	String type() {
		return this.type;
	}

	/** How the name of a file of this form ends. */
	String ending() {
		return this.ending;
	}

	/** As it stands on the command line. */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
