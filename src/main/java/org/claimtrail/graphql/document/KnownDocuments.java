package org.claimtrail.graphql.document;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Finds the document of a request: its text, or one that is known by the SHA-256 of its
 * text. Clients name it as Apollo's automatic persisted queries do, by the extension
 * {@code persistedQuery}, or by {@code documentId}, {@code sha256:} and the hash, as the
 * draft of GraphQL over HTTP has it.
 */
@Component
public class KnownDocuments {

	/** What Apollo's clients look for. */
	private static final String NOT_FOUND = "PersistedQueryNotFound";

	private static final String PREFIX = "sha256:";

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

	private final Map<String, String> trusted = new HashMap<>();

	private final Cache<String, String> persisted;

	private final boolean onlyTrusted;

	KnownDocuments(DocumentSettings settings) throws IOException {
		PathMatchingResourcePatternResolver places = new PathMatchingResourcePatternResolver();
		for (String place : settings.trusted()) {
			Resource[] files = places.getResources(place);
			if (files.length == 0) {
				throw new InvalidConfigurationPropertyValueException("claimtrail.documents.trusted", place,
						"No file is there.");
			}
			for (Resource file : files) {
				String text = file.getContentAsString(StandardCharsets.UTF_8);
				this.trusted.put(hash(text), text);
			}
		}
		this.onlyTrusted = settings.onlyTrusted();
		this.persisted = Caffeine.newBuilder()
			.executor(Runnable::run)
			.maximumWeight(settings.onlyTrusted() ? 0 : settings.persisted())
			.weigher((String hash, String text) -> hash.length() + text.length())
			.build();
	}

	/**
	 * The text of a request's document.
	 * @param text the text as it was sent
	 * @param id the value of {@code documentId}
	 * @param persistedQuery the extension of that name
	 * @return null when the request names no document in any way
	 * @throws HttpFault if the document is not known here, or is not to be run
	 */
	public @Nullable String find(@Nullable String text, @Nullable String id, @Nullable Object persistedQuery) {
		String hash = (id != null) ? ofId(id) : ofExtension(persistedQuery);
		if (text == null) {
			return (hash != null) ? known(hash) : null;
		}
		if (hash != null && !hash.equals(hash(text))) {
			throw new HttpFault(400, RequestFault.Code.BAD_REQUEST,
					"The hash is not that of the document: send the SHA-256 of its text in UTF-8, in hexadecimal digits.");
		}
		requireTrusted(text);
		if (hash != null) {
			this.persisted.put(hash, text);
		}
		return text;
	}

	/**
	 * Sees that a document may be run.
	 * @throws HttpFault if only trusted ones may, and it is none
	 */
	public void requireTrusted(String text) {
		if (this.onlyTrusted && !this.trusted.containsKey(hash(text))) {
			throw new HttpFault(400, RequestFault.Code.DOCUMENT_NOT_TRUSTED,
					"This server runs only the documents that it has been given: send the text of one of them as it stands there, or its hash.");
		}
	}

	private String known(String hash) {
		String text = this.trusted.get(hash);
		if (text == null) {
			text = this.persisted.getIfPresent(hash);
		}
		if (text == null) {
			throw new HttpFault(400, RequestFault.Code.PERSISTED_QUERY_NOT_FOUND, NOT_FOUND);
		}
		return text;
	}

	private static String ofId(String id) {
		String hash = id.startsWith(PREFIX) ? id.substring(PREFIX.length()).toLowerCase(Locale.ROOT) : "";
		if (!HASH.matcher(hash).matches()) {
			throw new HttpFault(400, RequestFault.Code.BAD_REQUEST,
					"`documentId` must be `sha256:` and the SHA-256 of the document in 64 hexadecimal digits.");
		}
		return hash;
	}

	private static @Nullable String ofExtension(@Nullable Object extension) {
		if (extension == null) {
			return null;
		}
		boolean version = extension instanceof Map<?, ?> given && given.get("version") instanceof Number number
				&& number.intValue() == 1;
		if (!version) {
			throw new HttpFault(400, RequestFault.Code.PERSISTED_QUERY_NOT_SUPPORTED, "PersistedQueryNotSupported");
		}
		String hash = String.valueOf(((Map<?, ?>) extension).get("sha256Hash")).toLowerCase(Locale.ROOT);
		if (!HASH.matcher(hash).matches()) {
			throw new HttpFault(400, RequestFault.Code.BAD_REQUEST,
					"`extensions.persistedQuery.sha256Hash` must be the SHA-256 of the document in 64 hexadecimal digits.");
		}
		return hash;
	}

	private static String hash(String text) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text)));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (CharacterCodingException ex) {
			throw new HttpFault(400, RequestFault.Code.BAD_REQUEST, "The document has half a character.");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
