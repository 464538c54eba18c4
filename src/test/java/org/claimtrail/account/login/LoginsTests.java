package org.claimtrail.account.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.claimtrail.account.AccessFault;
import org.claimtrail.account.Account;
import org.claimtrail.account.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Logins end, and never are too many. */
class LoginsTests {

	private Instant now = Instant.parse("2026-01-01T00:00:00Z");

	private final Logins logins = new Logins(Duration.ofHours(12), new Clock() {

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(java.time.ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return LoginsTests.this.now;
		}

	});

	@Test
	void areOfTheirAccountUntilTheirTimeIsOver() {
		String text = this.logins.begin(account(1), null);

		this.now = this.now.plus(Duration.ofHours(12)).minusMillis(1);
		assertThat(this.logins.account(text)).isEqualTo(account(1));
		this.now = this.now.plusMillis(1);
		assertEnded(text);
	}

	@Test
	void endWhenToldTo() {
		String text = this.logins.begin(account(1), "https://provider.example/end");
		String other = this.logins.begin(account(1), null);

		assertThat(this.logins.end(text)).isEqualTo("https://provider.example/end");
		assertEnded(text);
		assertThat(this.logins.end(text)).isNull();
		assertThat(this.logins.account(other)).isEqualTo(account(1));
	}

	@Test
	void areUnlikeEachOtherAndAnyToken() {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < 1_000; i++) {
			texts.add(this.logins.begin(account(i), null));
		}

		assertThat(new HashSet<>(texts)).hasSize(1_000);
		assertThat(texts).allMatch(Logins::areOf).allMatch((text) -> text.matches("cl_[\\w-]{43}"));
		assertThat(Logins.areOf("ct_x")).isFalse();
		assertEnded("cl_");
	}

	@Test
	void ofOneAccountAreFewAndDoNotEndThoseOfOthers() {
		String other = this.logins.begin(account(2), null);
		List<String> own = new ArrayList<>();
		for (int i = 0; i <= Logins.MOST_OF_ONE; i++) {
			own.add(this.logins.begin(account(1), null));
		}

		assertEnded(own.getFirst());
		assertThat(this.logins.account(own.get(1))).isEqualTo(account(1));
		assertThat(this.logins.account(other)).isEqualTo(account(2));
	}

	@Test
	void ofAllAccountsAreSoManyAndTheOldestEnds() {
		String first = this.logins.begin(account(-1), null);
		String second = this.logins.begin(account(-2), null);
		for (int i = 0; i < Logins.MOST - 1; i++) {
			this.logins.begin(account(i), null);
		}

		assertEnded(first);
		assertThat(this.logins.account(second)).isEqualTo(account(-2));
	}

	private void assertEnded(String text) {
		assertThatExceptionOfType(AccessFault.class).isThrownBy(() -> this.logins.account(text))
			.withMessage("This login has ended; log in again.");
	}

	private static Account account(int number) {
		return new Account("oidc:issuer#" + number, "Jo", Role.EDITOR);
	}

}
