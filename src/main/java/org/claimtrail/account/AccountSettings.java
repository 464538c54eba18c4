package org.claimtrail.account;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask, and how they show who they are.
 *
 * @param data folder that has the file of accounts, unless that is set
 * @param accounts file that keeps personal tokens, as digests; without a setting
 * accounts.json in the data folder
 * @param read who may read: everybody, or only who shows a token
 * @param oidc what an issuer says of a person means;
 * spring.security.oauth2.resourceserver.jwt says whose tokens count, and
 * spring.security.oauth2.client where people may log in
 */
@ConfigurationProperties("claimtrail")
public record AccountSettings(@DefaultValue(".claimtrail") Path data, @Nullable Path accounts,
		@DefaultValue("public") Reading read, @DefaultValue Oidc oidc) {

	/** The file that keeps personal tokens. */
	public Path file() {
		Path file = (this.accounts != null) ? this.accounts : this.data.resolve("accounts.json");
		return file.toAbsolutePath().normalize();
	}

	/** Who may read. */
	public enum Reading {

		/** Everybody. */
		PUBLIC,
		/** Who shows a token. */
		TOKEN

	}

	/**
	 * What an issuer says of a person means. Who has none of the values may read.
	 *
	 * @param roleClaim claim that has the roles or groups, a text or a list of texts; one
	 * within others as realm_access.roles
	 * @param nameClaim claim that has the name of a person
	 * @param contributors values that make a CONTRIBUTOR
	 * @param editors values that make an EDITOR
	 * @param admins values that make an ADMIN
	 * @param lasts how long a login at a provider lasts, with the role it began with
	 */
	public record Oidc(@DefaultValue("roles") String roleClaim, @DefaultValue("preferred_username") String nameClaim,
			@DefaultValue("claimtrail-contributor") List<String> contributors,
			@DefaultValue("claimtrail-editor") List<String> editors,
			@DefaultValue("claimtrail-admin") List<String> admins, @DefaultValue("12h") Duration lasts) {

		public Oidc {
			if (lasts.isZero() || lasts.isNegative()) {
				throw new IllegalArgumentException("claimtrail.oidc.lasts must be longer than nothing, not " + lasts);
			}
		}

	}

}
