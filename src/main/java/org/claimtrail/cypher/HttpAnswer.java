package org.claimtrail.cypher;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/** Writes an answer to a client in the form that it asked for. */
final class HttpAnswer implements StatementAnswer {

	private final RowWriter.Form form;

	private final HttpServletResponse response;

	private final @Nullable String file;

	private @Nullable RowWriter writer;

	/**
	 * @param file the name under which a browser keeps it; null for who is no browser
	 */
	HttpAnswer(RowWriter.Form form, HttpServletResponse response, @Nullable String file) {
		this.form = form;
		this.response = response;
		this.file = file;
	}

	@Override
	public void begin(long change, String columns) throws IOException {
		this.response.setHeader("Claimtrail-Change", Long.toString(change));
		this.response.setStatus(this.form.status());
		this.response.setContentType(this.form.type());
		this.response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (this.file != null) {
			this.response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + this.file + "\"");
		}
		writer().columns(columns);
	}

	@Override
	public void row(String line) throws IOException {
		writer().row(line);
	}

	@Override
	public void end(@Nullable String code, String message) throws IOException {
		if (!writer().end(code, message)) {
			throw new IOException("The answer is not whole: " + message);
		}
	}

	private RowWriter writer() throws IOException {
		RowWriter open = this.writer;
		if (open == null) {
			open = RowWriter.of(this.form, this.response.getOutputStream());
			this.writer = open;
		}
		return open;
	}

}
