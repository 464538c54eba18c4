package org.claimtrail.account;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccessTests {

	@AfterEach
	void forget() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void nobodyIsThereUnlessSomebodyHasShownWhoTheyAre() {
		assertThat(Access.current()).isEmpty();

		SecurityContextHolder.getContext()
			.setAuthentication(
					new AnonymousAuthenticationToken("key", "anonymous", AuthorityUtils.createAuthorityList("ADMIN")));

		assertThat(Access.current()).isEmpty();
	}

	@Test
	void anAccountThatIsNotProvenIsNobody() {
		TestingAuthenticationToken claimed = new TestingAuthenticationToken(account(Role.ADMIN), "");
		claimed.setAuthenticated(false);
		SecurityContextHolder.getContext().setAuthentication(claimed);

		assertThat(Access.current()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "READER, READER", "EDITOR, CONTRIBUTOR", "ADMIN, READER", "ADMIN, ADMIN" })
	void aRoleIncludesThoseBeforeIt(Role held, Role needed) {
		enter(held);

		assertThat(Access.require(needed, "do this")).isEqualTo(account(held));
	}

	@ParameterizedTest
	@CsvSource({ "READER, CONTRIBUTOR", "CONTRIBUTOR, EDITOR", "EDITOR, ADMIN", "READER, ADMIN" })
	void aRoleThatIsTooLowIsForbiddenAndBothAreNamed(Role held, Role needed) {
		enter(held);

		assertThatExceptionOfType(AccessFault.class).isThrownBy(() -> Access.require(needed, "record claims"))
			.withMessage(
					"To record claims you need the role %s or a higher one; this token has %s.".formatted(needed, held))
			.satisfies((fault) -> {
				assertThat(fault.code()).isEqualTo(AccessFault.Code.FORBIDDEN);
				assertThat(fault.details()).isEqualTo(Map.of("needed", needed.name(), "held", held.name()));
			});
	}

	@Test
	void withoutAnAccountNothingIsAllowed() {
		assertThatExceptionOfType(AccessFault.class).isThrownBy(() -> Access.require(Role.READER, "read"))
			.satisfies((fault) -> {
				assertThat(fault.code()).isEqualTo(AccessFault.Code.UNAUTHENTICATED);
				assertThat(fault.details()).isEqualTo(Map.of("needed", "READER"));
			});
	}

	private static void enter(Role role) {
		TestingAuthenticationToken shown = new TestingAuthenticationToken(account(role), "");
		shown.setAuthenticated(true);
		SecurityContextHolder.getContext().setAuthentication(shown);
	}

	private static Account account(Role role) {
		return new Account("token:1", "Desk", role);
	}

}
