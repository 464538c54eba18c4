package org.claimtrail.account.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.claimtrail.account.AccessFault;
import org.claimtrail.account.Account;
import org.claimtrail.account.Role;
import org.claimtrail.launch.WrongUsageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TokensTests {

	private static final Duration DAY = Duration.ofDays(1);

	@TempDir
	private Path folder = Path.of("");

	private Path path = Path.of("");

	private TokenChanges changes = changes(Path.of(""));

	@BeforeEach
	void nameTheFile() {
		this.path = this.folder.resolve("data").resolve("accounts.json");
		this.changes = changes(this.path);
	}

	@Test
	void showAnAccount() {
		String text = this.changes.create("Jo Doe", Role.EDITOR, DAY).text();

		assertThat(tokens().account(text)).isEqualTo(new Account("account:jo-doe", "Jo Doe", Role.EDITOR));
	}

	@Test
	void areKeptAsDigestsThatOnlyTheOwnerMayRead() throws IOException {
		String text = this.changes.create("Jo Doe", Role.EDITOR, DAY).text();

		assertThat(Files.readString(this.path)).contains("account:jo-doe").doesNotContain(text.substring(3, 40));
		for (Path file : List.of(this.path, this.path.resolveSibling("accounts.json.lock"))) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		}
		try (var files = Files.list(this.path.getParent())) {
			assertThat(files).hasSize(2);
		}
	}

	@Test
	void thatNobodyMadeDoNotCount() {
		Tokens tokens = tokens();
		this.changes.create("Jo Doe", Role.EDITOR, DAY);
		String foreign = changes(this.folder.resolve("other.json")).create("Jo Doe", Role.ADMIN, DAY).text();

		assertRefused(tokens, foreign, "does not know this token");
		assertRefused(tokens, "ct_", "no whole token");
	}

	@Test
	void expireAtTheirTime() {
		String text = this.changes.create("Jo Doe", Role.EDITOR, DAY).text();
		Instant end = this.changes.all().getFirst().expires();

		assertThat(tokensAt(end.minusSeconds(1)).account(text).name()).isEqualTo("Jo Doe");
		assertRefused(tokensAt(end), text, "expired on " + end);
	}

	@Test
	void doNotCountWithinSecondsOfBeingRevoked() throws InterruptedException {
		TokenChanges.Made made = this.changes.create("Jo Doe", Role.EDITOR, DAY);
		String other = this.changes.create("Jo Doe", Role.READER, DAY).text();
		Tokens tokens = tokens();
		assertThat(tokens.account(made.text()).role()).isEqualTo(Role.EDITOR);

		assertThat(this.changes.revoke(made.token().id())).isPresent();
		Thread.sleep(1100);

		assertRefused(tokens, made.text(), "revoked");
		assertThat(tokens.account(other).role()).isEqualTo(Role.READER);
	}

	@Test
	void countWithinSecondsOfBeingMadeAndTheirUseIsNotedOnce() throws InterruptedException {
		Tokens tokens = tokens();
		assertRefused(tokens, "ct_", "no whole token");
		String text = this.changes.create("Jo Doe", Role.EDITOR, DAY).text();
		Thread.sleep(1100);
		IntStream.range(0, 100).forEach((time) -> tokens.account(text));
		Thread.sleep(1500);

		Instant used = this.changes.all().getFirst().used();
		assertThat(used).isBetween(Instant.now().minusSeconds(10), Instant.now());
		tokens.account(text);
		Thread.sleep(1500);
		assertThat(this.changes.all().getFirst().used()).isEqualTo(used);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "null", "[]", "{\"version\":1}", "{\"version\":2,\"key\":\"\",\"tokens\":[]}",
			"{\"version\":1,\"key\":\"%%\",\"tokens\":[]}", "{\"version\":1,\"key\":\"\",\"tokens\":[]}",
			"{\"version\":1,\"key\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\",\"tokens\":[{}]}",
			"{\"version\":1,\"key\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\",\"tokens\":[null]}" })
	void letNobodyInWhileTheFileIsDamaged(String content) throws IOException, InterruptedException {
		String text = this.changes.create("Jo Doe", Role.EDITOR, DAY).text();
		String whole = Files.readString(this.path);
		Tokens tokens = tokens();
		Files.writeString(this.path, content);

		assertThatIllegalStateException().isThrownBy(() -> tokens.account(text))
			.withMessageStartingWith("The file of accounts " + this.path + " cannot be read: ");
		assertThatExceptionOfType(TokenFileException.class)
			.isThrownBy(() -> this.changes.create("Jo Doe", Role.EDITOR, DAY));
		assertThat(this.path).hasContent(content);
		Files.writeString(this.path, whole);
		Thread.sleep(1100);
		assertThat(tokens.account(text).role()).isEqualTo(Role.EDITOR);
	}

	@Test
	void madeByManyAtOnceAreAllThere() throws Exception {
		try (ExecutorService many = Executors.newFixedThreadPool(16)) {
			var made = many.invokeAll(IntStream
				.range(0, 64).<java.util.concurrent.Callable<String>>mapToObj(
						(number) -> () -> changes(this.path).create("Desk " + number, Role.READER, DAY).text())
				.toList());
			Tokens tokens = tokens();
			for (var one : made) {
				assertThat(tokens.account(one.get()).role()).isEqualTo(Role.READER);
			}
		}
		assertThat(this.changes.all()).hasSize(64).extracting(Token::id).doesNotHaveDuplicates();
	}

	@Test
	void areNotMadeWhileTheLockLeadsElsewhere() throws IOException {
		Path other = Files.writeString(this.folder.resolve("other"), "whole");
		Files.createDirectories(this.path.getParent());
		Files.createSymbolicLink(this.path.resolveSibling("accounts.json.lock"), other);

		assertThatExceptionOfType(TokenFileException.class)
			.isThrownBy(() -> this.changes.create("Jo Doe", Role.EDITOR, DAY))
			.withMessageContaining("cannot be written");
		assertThat(other).hasContent("whole");
		assertThat(this.path).doesNotExist();
	}

	@Test
	void ofOneNameAreOfOneAccountAndANameThatLooksAlikeIsRefused() {
		this.changes.create("Jo Doe", Role.EDITOR, DAY);
		this.changes.create("Jo Doe", Role.READER, DAY);

		assertThat(this.changes.all()).extracting(Token::account).containsOnly("account:jo-doe");
		assertThatExceptionOfType(WrongUsageException.class)
			.isThrownBy(() -> this.changes.create("jo doe", Role.ADMIN, DAY))
			.withMessageContaining("has the name Jo Doe");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", " Jo", "Jo\nDoe", "Jo\u0007", "---",
			"01234567890123456789012345678901234567890123456789012345678901234567890123456789x" })
	void areForAName(String name) {
		assertThatExceptionOfType(WrongUsageException.class)
			.isThrownBy(() -> this.changes.create(name, Role.READER, DAY))
			.withMessageStartingWith("A name has 1 to 80 characters");
		assertThat(this.path).doesNotExist();
	}

	@Test
	void lastForATimeThatMakesSense() {
		for (Duration time : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(4000))) {
			assertThatExceptionOfType(WrongUsageException.class)
				.isThrownBy(() -> this.changes.create("Jo Doe", Role.READER, time));
		}
		assertThat(this.path).doesNotExist();
	}

	@Test
	void areForgottenLongAfterTheyCounted() {
		this.changes.create("Old", Role.READER, Duration.ofDays(10));
		TokenChanges later = new TokenChanges(new TokenFile(this.path),
				Clock.offset(Clock.systemUTC(), Duration.ofDays(411)));
		later.create("New", Role.READER, DAY);

		assertThat(later.all()).extracting(Token::name).containsExactly("New");
	}

	@Test
	void areNotShownByWhatIsMadeOfThem() {
		TokenChanges.Made made = this.changes.create("Jo Doe", Role.EDITOR, DAY);

		assertThat(List.of(made, made.token(), new TokenFile(this.path).read()).toString()).doesNotContain(made.text())
			.doesNotContain(made.token().digest())
			.doesNotContain(new TokenFile(this.path).read().key());
	}

	private Tokens tokens() {
		return tokensAt(null);
	}

	private Tokens tokensAt(@org.jspecify.annotations.Nullable Instant time) {
		return new Tokens(new TokenFile(this.path),
				(time != null) ? Clock.fixed(time, java.time.ZoneOffset.UTC) : Clock.systemUTC());
	}

	private static TokenChanges changes(Path path) {
		return new TokenChanges(new TokenFile(path), Clock.systemUTC());
	}

	private static void assertRefused(Tokens tokens, String text, String why) {
		assertThatExceptionOfType(AccessFault.class).isThrownBy(() -> tokens.account(text))
			.withMessageContaining(why)
			.satisfies((fault) -> assertThat(fault.code()).isEqualTo(AccessFault.Code.UNAUTHENTICATED));
	}

}
