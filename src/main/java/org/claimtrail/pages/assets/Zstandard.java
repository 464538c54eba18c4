package org.claimtrail.pages.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.github.luben.zstd.Zstd;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Gives scripts and styles in Zstandard to browsers that take it, each made once: of
 * GraphiQL's script it leaves a seventh less than gzip does, which the server makes for
 * all others.
 */
final class Zstandard implements ResourceTransformer {

	static final String CODING = "zstd";

	private static final Logger LOG = LoggerFactory.getLogger(Zstandard.class);

	/** The last one that keeps to the window a browser has to have. */
	private static final int LEVEL = 19;

	private static final Pattern TEXT = Pattern.compile(".*\\.(?:css|js|svg)");

	private static final Pattern TAKEN = Pattern.compile(CODING + "(?:;q=(?!0(?:\\.0*)?$).*)?");

	private final Map<Resource, Resource> made = new ConcurrentHashMap<>();

	@Override
	public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
			throws IOException {
		Resource plain = chain.transform(request, resource);
		if (!isText(plain) || !isTaken(request)) {
			return plain;
		}
		return this.made.computeIfAbsent(plain, Zstandard::make);
	}

	private static boolean isText(Resource resource) {
		return TEXT.matcher(Objects.requireNonNullElse(resource.getFilename(), "")).matches();
	}

	private static boolean isTaken(HttpServletRequest request) {
		return Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))
			.stream()
			.flatMap((codings) -> Arrays.stream(codings.split(",")))
			.map((coding) -> coding.replaceAll("\\s", "").toLowerCase(Locale.ROOT))
			.anyMatch((coding) -> TAKEN.matcher(coding).matches());
	}

	private static Resource make(Resource plain) {
		try {
			return new Made(plain, Zstd.compress(plain.getContentAsByteArray(), LEVEL));
		}
		catch (LinkageError ex) {
			LOG.debug("no Zstandard on this machine", ex);
			return plain;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What was made of a file. */
	private static final class Made extends TransformedResource implements HttpResource {

		Made(Resource plain, byte[] content) {
			super(plain, content);
		}

		@Override
		public HttpHeaders getResponseHeaders() {
			HttpHeaders headers = new HttpHeaders();
			headers.set(HttpHeaders.CONTENT_ENCODING, CODING);
			headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
			return headers;
		}

	}

}
