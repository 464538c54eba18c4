package org.claimtrail.pages.drawing;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a drawing that is well-formed whatever its texts hold, so that it can stand in a
 * page and in a file of its own.
 */
public final class Svg {

	static final String NAMESPACE = "http://www.w3.org/2000/svg";

	private final StringWriter text = new StringWriter();

	private final XMLStreamWriter xml;

	public Svg() {
		try {
			this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(this.text);
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Begins an element with its attributes: names and values in turn. */
	public Svg open(String name, Object... attributes) {
		return written(() -> {
			this.xml.writeStartElement(name);
			attributes(attributes);
		});
	}

	/** Writes an element without content. */
	public Svg empty(String name, Object... attributes) {
		return written(() -> {
			this.xml.writeEmptyElement(name);
			attributes(attributes);
		});
	}

	/** Writes an element that holds a text. */
	public Svg text(String name, String content, Object... attributes) {
		open(name, attributes);
		return written(() -> this.xml.writeCharacters(visible(content))).close();
	}

	public Svg close() {
		return written(this.xml::writeEndElement);
	}

	private void attributes(Object... attributes) throws XMLStreamException {
		for (int one = 0; one < attributes.length; one += 2) {
			this.xml.writeAttribute(attributes[one].toString(), visible(number(attributes[one + 1])));
		}
	}

	private static String number(Object value) {
		String said = value.toString();
		return (value instanceof Double && said.endsWith(".0")) ? said.substring(0, said.length() - 2) : said;
	}

	/** XML has no place for most control characters, nor for half a character. */
	private static String visible(String text) {
		return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
	}

	private Svg written(Writing writing) {
		try {
			writing.write();
			return this;
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		written(this.xml::flush);
		return this.text.toString();
	}

	/** Something that is written. */
	private interface Writing {

		void write() throws XMLStreamException;

	}

}
