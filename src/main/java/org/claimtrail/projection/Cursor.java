package org.claimtrail.projection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.claimtrail.graphql.RequestFault;
import org.claimtrail.projection.Selection.OrderKey;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the cursors of one connection in one order: the values of the keys
 * with a digest over them, the connection's name and the order, so that an altered cursor
 * or one from elsewhere is noticed. The digest finds mistakes; it is no secret, and needs
 * none: all that a cursor holds becomes parameters.
 */
final class Cursor {

	private static final int DIGEST = 8;

	private static final int LONGEST = 24_000;

	private final String binding;

	private Cursor(String binding) {
		this.binding = binding;
	}

	/** The cursors of a connection with an order of its own. */
	static Cursor of(String connection) {
		return new Cursor(connection);
	}

	static Cursor of(String connection, List<OrderKey> order) {
		StringBuilder binding = new StringBuilder(connection);
		for (OrderKey key : order) {
			binding.append(key.descending() ? '-' : '+').append(switch (key.source()) {
				case Source.Property property -> property.name();
				case Source.Computed computed -> computed.rule().name();
			});
		}
		return new Cursor(binding.toString());
	}

	String write(List<@Nullable Object> values) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			for (Object value : values) {
				write(out, value);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		byte[] payload = bytes.toByteArray();
		byte[] cursor = Arrays.copyOf(digest(payload), DIGEST + payload.length);
		System.arraycopy(payload, 0, cursor, DIGEST, payload.length);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
	}

	/** The values of the keys; refuses a cursor that was not written here. */
	List<@Nullable Object> read(String argument, String cursor) {
		try {
			byte[] bytes = (cursor.length() <= LONGEST) ? Base64.getUrlDecoder().decode(cursor) : new byte[0];
			if (bytes.length < DIGEST || !encodesTo(bytes, cursor)) {
				throw refused(argument);
			}
			byte[] payload = Arrays.copyOfRange(bytes, DIGEST, bytes.length);
			if (!Arrays.equals(digest(payload), Arrays.copyOf(bytes, DIGEST))) {
				throw refused(argument);
			}
			DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload));
			List<@Nullable Object> values = new ArrayList<>();
			while (in.available() > 0) {
				values.add(read(in));
			}
			return values;
		}
		catch (IllegalArgumentException | IOException ex) {
			throw refused(argument);
		}
	}

	/** Base64 has bits to spare at its end, which an altered cursor may carry. */
	private static boolean encodesTo(byte[] bytes, String cursor) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor);
	}

	private RequestFault refused(String argument) {
		return new RequestFault(RequestFault.Code.BAD_CURSOR,
				"`%s` is not a cursor of this connection in this order; pass one exactly as an answer gave it, or none to begin anew."
					.formatted(argument));
	}

	private byte[] digest(byte[] payload) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(this.binding.getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
			return Arrays.copyOf(digest.digest(payload), DIGEST);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
		switch (value) {
			case null -> out.writeByte('0');
			case String text -> {
				out.writeByte('s');
				out.writeUTF(text);
			}
			case Long number -> {
				out.writeByte('l');
				out.writeLong(number);
			}
			case Double number -> {
				out.writeByte('f');
				out.writeDouble(number);
			}
			case LocalDate day -> {
				out.writeByte('d');
				out.writeLong(day.toEpochDay());
			}
			case ZonedDateTime instant -> {
				out.writeByte('t');
				out.writeLong(instant.toEpochSecond());
				out.writeInt(instant.getNano());
			}
			default -> throw new IllegalStateException("No cursor holds a " + value.getClass());
		}
	}

	private static @Nullable Object read(DataInputStream in) throws IOException {
		return switch (in.readByte()) {
			case '0' -> null;
			case 's' -> in.readUTF();
			case 'l' -> in.readLong();
			case 'f' -> in.readDouble();
			case 'd' -> LocalDate.ofEpochDay(in.readLong());
			case 't' -> Instant.ofEpochSecond(in.readLong(), in.readInt()).atZone(ZoneOffset.UTC);
			default -> throw new IOException("Unknown kind of value");
		};
	}

}
