package org.claimtrail.pages.changes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.claimtrail.pages.reading.Permalinks;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/** Writes changes as Atom (RFC 4287), paged as RFC 5005 says. */
final class AtomFeed {

	private static final String NEVER = "1970-01-01T00:00:00Z";

	/** What was done, in words. */
	static final Map<String, String> WORDS = Map.ofEntries(Map.entry("IMPORT", "Documents imported"),
			Map.entry("RECORD_DOSSIER", "Article recorded"), Map.entry("RECORD_CLAIM", "Claim recorded"),
			Map.entry("CORRECT_CLAIM", "Claim corrected"), Map.entry("WITHDRAW_CLAIM", "Claim withdrawn"),
			Map.entry("REVIEW_CLAIM", "Claim reviewed"), Map.entry("VERIFY_CLAIM", "Claim verified"),
			Map.entry("REMOVE_CLAIM", "Claim removed"), Map.entry("MERGE_CLAIMANTS", "Records merged"),
			Map.entry("UNDO_MERGE", "Merge undone"), Map.entry("ACCEPT_PROPOSAL", "Proposal accepted"));

	private final String server;

	private final String self;

	private final @Nullable String after;

	private final Permalinks pages = new Permalinks();

	/**
	 * @param server address at which the pages begin
	 * @param self address of the first page of the feed
	 * @param after cursor after which this page begins
	 */
	AtomFeed(String server, String self, @Nullable String after) {
		this.server = server;
		this.self = self;
		this.after = after;
	}

	/** A page of changes, as the operation answers it. */
	byte[] write(Map<?, ?> page) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
				.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
			xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			write(xml, page);
			xml.writeEndDocument();
			xml.close();
			return bytes.toByteArray();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void write(XMLStreamWriter xml, Map<?, ?> page) throws XMLStreamException {
		List<?> changes = nodes(page);
		xml.writeStartElement("feed");
		xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
		text(xml, "id", this.self);
		text(xml, "title", "What was altered in Claimtrail");
		text(xml, "updated", changes.isEmpty() ? NEVER : String.valueOf(((Map<?, ?>) changes.getFirst()).get("at")));
		person(xml, "Claimtrail");
		link(xml, "self", (this.after != null) ? page(this.after) : this.self);
		link(xml, "first", this.self);
		if (page.get("pageInfo") instanceof Map<?, ?> place && Boolean.TRUE.equals(place.get("hasNextPage"))) {
			link(xml, "next", page(String.valueOf(place.get("endCursor"))));
		}
		for (Object change : changes) {
			entry(xml, (Map<?, ?>) change);
		}
		xml.writeEndElement();
	}

	private void entry(XMLStreamWriter xml, Map<?, ?> change) throws XMLStreamException {
		String action = String.valueOf(change.get("action"));
		Object subject = change.get("subjectId");
		Object account = change.get("accountName");
		List<?> records = nodes((Map<?, ?>) Objects.requireNonNull(change.get("records")));
		xml.writeStartElement("entry");
		text(xml, "id", this.server + "/changes/" + change.get("number"));
		text(xml, "title", WORDS.getOrDefault(action, action) + ((subject != null) ? ": " + subject : ""));
		text(xml, "updated", String.valueOf(change.get("at")));
		if (account != null) {
			person(xml, visible(account));
		}
		String relation = "alternate";
		for (Object one : records) {
			link(xml, relation, this.server + this.pages.page(String.valueOf(((Map<?, ?>) one).get("id"))));
			relation = "related";
		}
		text(xml, "content", told(change));
		xml.writeEndElement();
	}

	private static List<?> nodes(Map<?, ?> connection) {
		return (List<?>) Objects.requireNonNull(connection.get("nodes"));
	}

	private static String told(Map<?, ?> change) {
		String counts = "Change %s: %s added, %s changed, %s removed.".formatted(change.get("number"),
				change.get("newCount"), change.get("changedCount"), change.get("removedCount"));
		Object reason = change.get("reason");
		return (reason != null) ? counts + " Reason: " + visible(reason) : counts;
	}

	/** XML has no place for most control characters. */
	private static String visible(Object text) {
		return text.toString().replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
	}

	private String page(String cursor) {
		return this.self + (this.self.contains("?") ? "&" : "?") + "after="
				+ UriUtils.encode(cursor, StandardCharsets.UTF_8);
	}

	private static void person(XMLStreamWriter xml, String name) throws XMLStreamException {
		xml.writeStartElement("author");
		text(xml, "name", name);
		xml.writeEndElement();
	}

	private static void text(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(value);
		xml.writeEndElement();
	}

	private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
		xml.writeEmptyElement("link");
		xml.writeAttribute("rel", relation);
		xml.writeAttribute("href", address);
	}

}
