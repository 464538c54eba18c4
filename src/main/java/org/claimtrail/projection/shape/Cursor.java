package org.claimtrail.projection.shape;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.claimtrail.graphql.RequestFault;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the cursors of one connection in one order: the values of the keys,
 * signed together with the connection's name and the order, so that an altered cursor or
 * one from elsewhere is noticed. A long text is cut off.
 */
public final class Cursor {

	static final String ALGORITHM = "HmacSHA256";

	private static final int SIGNATURE = 16;

	/** More than keys of the greatest length take. */
	private static final int LONGEST = 4_000;

	/** Texts up to so many bytes are kept whole. */
	private static final int WHOLE = 600;

	/** So much is kept of others, in characters. */
	private static final int START = 60;

	private final String binding;

	private final SecretKeySpec key;

	Cursor(String binding, SecretKeySpec key) {
		this.binding = binding;
		this.key = key;
	}

	public String write(List<@Nullable Object> values) {
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
		byte[] cursor = Arrays.copyOf(signature(payload), SIGNATURE + payload.length);
		System.arraycopy(payload, 0, cursor, SIGNATURE, payload.length);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
	}

	/**
	 * The values of the keys; for a text that was cut off its {@link Start}. Refuses a
	 * cursor that was not written here.
	 */
	List<@Nullable Object> read(String argument, String cursor) {
		try {
			byte[] bytes = (cursor.length() <= LONGEST) ? Base64.getUrlDecoder().decode(cursor) : new byte[0];
			if (bytes.length < SIGNATURE || !encodesTo(bytes, cursor)) {
				throw refused(argument);
			}
			byte[] payload = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
			if (!MessageDigest.isEqual(signature(payload), Arrays.copyOf(bytes, SIGNATURE))) {
				throw refused(argument);
			}
			DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload));
			List<@Nullable Object> values = new ArrayList<>();
			while (in.available() > 0) {
				values.add(read(in));
			}
			return values;
		}
		catch (IllegalArgumentException | DateTimeException | ArithmeticException | IOException ex) {
			throw refused(argument);
		}
	}

	/** Base64 has bits to spare at its end, which an altered cursor may carry. */
	private static boolean encodesTo(byte[] bytes, String cursor) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor);
	}

	RequestFault refused(String argument) {
		return new RequestFault(RequestFault.Code.BAD_CURSOR,
				"`%s` is not a cursor of this connection in this order; pass one exactly as an answer gave it, or none to start from the beginning."
					.formatted(argument));
	}

	private byte[] signature(byte[] payload) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			mac.update(this.binding.getBytes(StandardCharsets.UTF_8));
			mac.update((byte) 0);
			return Arrays.copyOf(mac.doFinal(payload), SIGNATURE);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
		switch (value) {
			case null -> out.writeByte('0');
			case String text when text.getBytes(StandardCharsets.UTF_8).length > WHOLE -> {
				out.writeByte('p');
				out.writeUTF(text.substring(0, text.offsetByCodePoints(0, START)));
			}
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
				out.writeUTF(instant.getZone().getId());
			}
			default -> throw new IllegalStateException("No cursor holds a " + value.getClass());
		}
	}

	private static @Nullable Object read(DataInputStream in) throws IOException {
		return switch (in.readByte()) {
			case '0' -> null;
			case 's' -> in.readUTF();
			case 'p' -> new Start(in.readUTF());
			case 'l' -> in.readLong();
			case 'f' -> in.readDouble();
			case 'd' -> LocalDate.ofEpochDay(in.readLong());
			case 't' -> Instant.ofEpochSecond(in.readLong(), in.readInt()).atZone(ZoneId.of(in.readUTF()));
			default -> throw new IOException("Unknown kind of value");
		};
	}

	/** How a text begins that is too long for a cursor. */
	record Start(String text) {
	}

}
