package org.claimtrail.graphql.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KnownDocumentsTests {

	private static final String TEXT = "{ __typename }";

	/** As sha256sum tells it. */
	private static final String HASH = "7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b";

	private static final Map<String, Object> EXTENSION = Map.of("version", 1, "sha256Hash", HASH);

	@TempDir
	private Path folder;

	@Test
	void knowsADocumentAfterItCameWithItsHash() throws IOException {
		KnownDocuments documents = documents(false);
		refuses(RequestFault.Code.PERSISTED_QUERY_NOT_FOUND, () -> documents.find(null, null, EXTENSION));

		assertThat(documents.find(TEXT, null, EXTENSION)).isEqualTo(TEXT);

		assertThat(documents.find(null, null, EXTENSION)).isEqualTo(TEXT);
		assertThat(documents.find(null, "sha256:" + HASH.toUpperCase(Locale.ROOT), null)).isEqualTo(TEXT);
	}

	@Test
	void takesNoDocumentUnderAnothersHash() throws IOException {
		KnownDocuments documents = documents(false);

		refuses(RequestFault.Code.BAD_REQUEST, () -> documents.find("{ other: __typename }", null, EXTENSION));
		refuses(RequestFault.Code.PERSISTED_QUERY_NOT_FOUND, () -> documents.find(null, null, EXTENSION));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "abc", HASH, "md5:" + HASH, "sha256:" + HASH + "0", "sha256:../../etc/passwd" })
	void asksForAHashOfItsForm(String id) throws IOException {
		KnownDocuments documents = documents(false);

		refuses(RequestFault.Code.BAD_REQUEST, () -> documents.find(null, id, null));
	}

	@Test
	void takesNoHalfOfACharacterForAnother() throws IOException {
		KnownDocuments documents = documents(false);
		documents.find(TEXT, null, EXTENSION);

		refuses(RequestFault.Code.BAD_REQUEST, () -> documents.find("# \ud800", "sha256:" + HASH, null));
	}

	@Test
	void saysWhereNoTrustedDocumentIs() {
		DocumentSettings settings = new DocumentSettings(List.of("file:/nowhere/*.graphql"), true, 0);

		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> new KnownDocuments(settings));
	}

	@Test
	void keepsToAnotherVersionInNothing() throws IOException {
		KnownDocuments documents = documents(false);

		for (Object extension : List.of("x", Map.of(), Map.of("version", 2, "sha256Hash", HASH))) {
			refuses(RequestFault.Code.PERSISTED_QUERY_NOT_SUPPORTED, () -> documents.find(TEXT, null, extension));
		}
		refuses(RequestFault.Code.BAD_REQUEST,
				() -> documents.find(TEXT, null, Map.of("version", 1, "sha256Hash", List.of(1))));
	}

	@Test
	void keepsNoMoreThanItMay() throws IOException {
		KnownDocuments documents = new KnownDocuments(new DocumentSettings(List.of(), false, 70));

		documents.find(TEXT, null, EXTENSION);

		refuses(RequestFault.Code.PERSISTED_QUERY_NOT_FOUND, () -> documents.find(null, null, EXTENSION));
	}

	@Test
	void runsNothingButTrustedOnesWhereThatIsAsked() throws IOException {
		Files.writeString(this.folder.resolve("one.graphql"), TEXT);
		KnownDocuments documents = documents(true);

		assertThat(documents.find(TEXT, null, null)).isEqualTo(TEXT);
		assertThat(documents.find(null, "sha256:" + HASH, null)).isEqualTo(TEXT);
		assertThat(documents.find(null, null, null)).isNull();
		refuses(RequestFault.Code.DOCUMENT_NOT_TRUSTED, () -> documents.find(TEXT + " ", null, null));
		refuses(RequestFault.Code.DOCUMENT_NOT_TRUSTED, () -> documents.requireTrusted("{ __schema { description } }"));
	}

	@Test
	void knowsThoseThatComeWithTheServer() throws IOException {
		Path file = Path.of("graphql/operations/citation/who-cites-whom.graphql");
		KnownDocuments documents = new KnownDocuments(
				new DocumentSettings(List.of("classpath*:operations/**/*.graphql"), true, 0));

		documents.requireTrusted(Files.readString(file));
	}

	private KnownDocuments documents(boolean onlyTrusted) throws IOException {
		Files.writeString(this.folder.resolve("other.graphql"), "query Other { __typename }");
		return new KnownDocuments(
				new DocumentSettings(List.of(this.folder.toUri() + "*.graphql"), onlyTrusted, 1_000_000));
	}

	private static void refuses(RequestFault.Code code, Runnable asking) {
		assertThatExceptionOfType(HttpFault.class).isThrownBy(asking::run)
			.satisfies((fault) -> assertThat(fault.code()).isEqualTo(code));
	}

}
