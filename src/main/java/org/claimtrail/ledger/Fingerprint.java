package org.claimtrail.ledger;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * Hashes what a record says. Two records have the same fingerprint if, and only if, they
 * say the same; what a record leaves out does not count, so a new optional component
 * changes no fingerprint.
 */
public final class Fingerprint {

	private static final int BYTES = 16;

	private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
		@Override
		protected RecordComponent[] computeValue(Class<?> type) {
			RecordComponent[] components = type.getRecordComponents();
			Arrays.stream(components).forEach((component) -> component.getAccessor().setAccessible(true));
			return components;
		}
	};

	private final MessageDigest digest;

	private Fingerprint() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The fingerprint of these parts in this order.
	 * @param parts records, collections of them, or values whose text says all
	 * @return 32 hexadecimal digits
	 */
	public static String of(Object... parts) {
		Fingerprint fingerprint = new Fingerprint();
		Arrays.stream(parts).forEach(fingerprint::add);
		return HexFormat.of().formatHex(fingerprint.digest.digest(), 0, BYTES);
	}

	/** The first 64 bits of the hash of a text, for compact sets of identifiers. */
	public static long shortHash(String text) {
		Fingerprint fingerprint = new Fingerprint();
		fingerprint.addText('t', text);
		return ByteBuffer.wrap(fingerprint.digest.digest()).getLong();
	}

	private void add(@Nullable Object value) {
		switch (value) {
			case null -> this.digest.update((byte) 'n');
			case Record components -> addComponents(components);
			case Collection<?> elements -> addElements(elements);
			default -> addText('t', value.toString());
		}
	}

	private void addElements(Collection<?> elements) {
		addText('c', Integer.toString(elements.size()));
		elements.forEach(this::add);
	}

	private void addComponents(Record components) {
		this.digest.update((byte) '{');
		for (RecordComponent component : COMPONENTS.get(components.getClass())) {
			Object value = value(component, components);
			if (value != null) {
				addText('k', component.getName());
				add(value);
			}
		}
		this.digest.update((byte) '}');
	}

	private void addText(char kind, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		this.digest.update((byte) kind);
		this.digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
		this.digest.update(bytes);
	}

	private static @Nullable Object value(RecordComponent component, Record components) {
		try {
			return component.getAccessor().invoke(components);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
