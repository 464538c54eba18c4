package org.claimtrail.corpus.record;

import org.claimtrail.corpus.document.Document;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

import org.claimtrail.article.ArticleRecord;
import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns an article that fits the schema into a record. */
final class ArticleReader {

	private final RecordReader reader;

	private final JsonNode node;

	private final String path;

	ArticleReader(RecordReader reader, JsonNode node, String path) {
		this.reader = reader;
		this.node = node;
		this.path = path;
	}

	ArticleRecord article() {
		String publisher = this.node.has("publisher") ? this.reader.referOne(this.node, this.path, "publisher") : null;
		PartialDate publishedOn = this.reader.date(this.node, this.path, "publishedOn");
		this.reader.warnOfTheFuture(Document.path(this.path, "publishedOn"), publishedOn);
		String title = this.reader.indexed(this.node, this.path, "title", RecordReader.LONGEST_FOLDED);
		return new ArticleRecord(this.node.path("id").asString(), title, address("url"),
				RecordReader.text(this.node, "language"), publishedOn, publisher,
				this.reader.refer(this.node, this.path, "authors"), RecordReader.text(this.node, "description"),
				address("canonicalUrl"), address("archivedUrl"), retrievedAt(),
				RecordReader.text(this.node, "contentHash"));
	}

	private @Nullable String address(String key) {
		return this.node.has(key) ? this.reader.indexed(this.node, this.path, key, RecordReader.LONGEST_KEY) : null;
	}

	private @Nullable OffsetDateTime retrievedAt() {
		if (!this.node.has("retrievedAt")) {
			return null;
		}
		String field = Document.path(this.path, "retrievedAt");
		String text = this.node.path("retrievedAt").asString();
		try {
			OffsetDateTime time = OffsetDateTime.parse(text);
			if (time.isAfter(OffsetDateTime.now().plusDays(1))) {
				this.reader.warn(field, "found " + text + ", a time that has not come yet; check the year");
			}
			return time;
		}
		catch (DateTimeException ex) {
			this.reader.fault(field, "found " + text
					+ ", expected a day that is in the calendar, with a time of the day and an offset of at most 18 hours");
			return null;
		}
	}

}
