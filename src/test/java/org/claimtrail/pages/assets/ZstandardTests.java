package org.claimtrail.pages.assets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.github.luben.zstd.Zstd;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceTransformerChain;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is given Zstandard, and that it is the same file. */
class ZstandardTests {

	private static final String TEXT = "const trail = 'trail';\n".repeat(200);

	@TempDir
	private Path folder;

	private final Zstandard zstandard = new Zstandard();

	@ParameterizedTest
	@ValueSource(strings = { "zstd", "gzip, deflate, br, zstd", "ZSTD;q=0.5, gzip", "gzip;q=1,zstd ; q=1.0" })
	void isGivenToWhoeverTakesIt(String accepted) throws IOException {
		Resource given = given("trail.js", accepted);

		assertThat(given.contentLength()).isLessThan(TEXT.length() / 10);
		assertThat(new String(Zstd.decompress(given.getContentAsByteArray()), StandardCharsets.UTF_8)).isEqualTo(TEXT);
		assertThat(((HttpResource) given).getResponseHeaders().toSingleValueMap())
			.containsEntry("Content-Encoding", "zstd")
			.containsEntry("Vary", "Accept-Encoding")
			.hasSize(2);
		assertThat(given("trail.js", accepted)).isSameAs(given);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "gzip", "identity", "*", "zstd;q=0", "zstd; q=0.000", "zstd2, x-zstd", "br" })
	void isGivenToNobodyElse(String accepted) throws IOException {
		assertThat(given("trail.js", accepted).getContentAsString(StandardCharsets.UTF_8)).isEqualTo(TEXT);
	}

	@Test
	void isMadeOfTextsOnly() throws IOException {
		assertThat(given("trail.css", "zstd")).isInstanceOf(HttpResource.class);
		assertThat(given("trail.png", "zstd")).isNotInstanceOf(HttpResource.class);
	}

	private Resource given(String name, String accepted) throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Accept-Encoding", accepted);
		Path file = Files.writeString(this.folder.resolve(name), TEXT);
		return this.zstandard.transform(request, new FileSystemResource(file), new End());
	}

	/** The end of a chain, which gives a file as it is. */
	private static final class End implements ResourceTransformerChain {

		@Override
		public ResourceResolverChain getResolverChain() {
			throw new UnsupportedOperationException();
		}

		@Override
		public Resource transform(HttpServletRequest request, Resource resource) {
			return resource;
		}

	}

}
