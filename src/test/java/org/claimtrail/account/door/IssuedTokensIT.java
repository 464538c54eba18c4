package org.claimtrail.account.door;

import java.util.Date;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.graphql.Exchange;
import org.claimtrail.neo4j.SampleStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tokens of an issuer count by what a real one says in them. */
@SpringBootTest(classes = ClaimtrailApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "claimtrail.oidc.role-claim=realm_access.roles",
				"spring.security.oauth2.resourceserver.jwt.audiences=" + IssuerServer.AUDIENCE })
@ContextConfiguration(initializers = SampleStore.class)
class IssuedTokensIT {

	private static final IssuerServer ISSUER = IssuerServer.start();

	private static final String VIEWER = Exchange.JSON
		.writeValueAsString(Map.of("query", "{ viewer { id name role } }"));

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void trustTheIssuer(DynamicPropertyRegistry settings) {
		settings.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::address);
	}

	@AfterAll
	static void stop() {
		ISSUER.close();
	}

	@ParameterizedTest
	@CsvSource({ "reader, reader, READER", "editor, Jo Doe, EDITOR", "several, several, ADMIN",
			"boaster, boaster, READER" })
	void haveTheRoleThatTheIssuerGaveThem(String client, String name, String role) throws Exception {
		Exchange answer = ask(ISSUER.token(client));

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().at("/data/viewer/role").asString()).isEqualTo(role);
		assertThat(answer.body().at("/data/viewer/name").asString()).isEqualTo(name);
		assertThat(answer.body().at("/data/viewer/id").asString())
			.isEqualTo("oidc:" + ISSUER.address().substring("http://".length()) + "#" + client);
	}

	@ParameterizedTest
	@CsvSource({ "elsewhere, for another audience", "late, The token has expired", "early, its time has not come",
			"bound, bound to a key", "nobody, names nobody" })
	void thatAreNotForThisServerAreRefused(String client, String why) throws Exception {
		assertRefused(ISSUER.token(client), why);
	}

	@Test
	void ofAnotherIssuerAreRefused() throws Exception {
		try (IssuerServer other = IssuerServer.start()) {
			assertRefused(other.token("several"), "none of the issuer");
		}
	}

	@Test
	void thatAreNotSignedByTheIssuerAreRefused() throws Exception {
		RSAKey own = new RSAKeyGenerator(2048).keyID(ISSUER.key().getKeyID()).generate();
		JWTClaimsSet claims = claims(ISSUER.address());

		assertRefused(new PlainJWT(claims).serialize(), "none of the issuer");
		assertRefused(signed(JWSAlgorithm.RS256, own, claims), "none of the issuer");
		assertRefused(withPublicKeyAsSecret(claims), "none of the issuer");
		String altered = ISSUER.token("reader");
		assertRefused(altered.substring(0, altered.length() - 8) + "AAAAAAAA", "none of the issuer");
		assertRefused("a.b.c", "none of the issuer");
		assertRefused("x".repeat(8000), "none of the issuer");
	}

	@Test
	void thatAreSignedByTheIssuerForAnotherNameOfItAreRefused() throws Exception {
		assertThat(ask(signed(JWSAlgorithm.RS256, ISSUER.key(), claims(ISSUER.address()))).status()).isEqualTo(200);
		assertRefused(signed(JWSAlgorithm.RS256, ISSUER.key(), claims("http://127.0.0.1:1")), "another issuer");
	}

	@ParameterizedTest
	@CsvSource({ "JWT, 200", "at+jwt, 200", "AT+JWT, 200", "application/at+jwt, 200", "dpop+jwt, 401",
			"logout+jwt, 401" })
	void mayTellThatTheyAreAccessTokens(String type, int status) throws Exception {
		SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(ISSUER.key().getKeyID())
			.type(new JOSEObjectType(type))
			.build(), claims(ISSUER.address()));
		jwt.sign(new RSASSASigner(ISSUER.key()));

		assertThat(ask(jwt.serialize()).status()).isEqualTo(status);
	}

	@Test
	void thatNeverExpireAreRefused() throws Exception {
		assertRefused(
				signed(JWSAlgorithm.RS256, ISSUER.key(),
						new JWTClaimsSet.Builder(claims(ISSUER.address())).expirationTime(null).build()),
				"lacks the claim exp");
	}

	@ParameterizedTest
	@ValueSource(strings = { "mal\u200Blory", "mallory\u0000", "\u202Emallory", "mallory\u00A0", "mal\u3164lory",
			"mallory\uDB40\uDD00" })
	void whoseSubjectHasInvisibleCharactersAreRefused(String subject) throws Exception {
		assertRefused(signed(JWSAlgorithm.RS256, ISSUER.key(),
				new JWTClaimsSet.Builder(claims(ISSUER.address())).subject(subject).build()), "cannot be seen");
	}

	private static JWTClaimsSet claims(String issuer) {
		return new JWTClaimsSet.Builder().issuer(issuer)
			.subject("mallory")
			.audience(IssuerServer.AUDIENCE)
			.issueTime(new Date())
			.expirationTime(new Date(System.currentTimeMillis() + 60_000))
			.claim("realm_access", Map.of("roles", java.util.List.of("claimtrail-admin")))
			.build();
	}

	private static String signed(JWSAlgorithm algorithm, RSAKey key, JWTClaimsSet claims) throws JOSEException {
		SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
		jwt.sign(new RSASSASigner(key));
		return jwt.serialize();
	}

	private static String withPublicKeyAsSecret(JWTClaimsSet claims) throws JOSEException {
		SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(ISSUER.key().getKeyID()).build(),
				claims);
		jwt.sign(new MACSigner(ISSUER.key().toRSAPublicKey().getEncoded()));
		return jwt.serialize();
	}

	private void assertRefused(String token, String why) {
		Exchange answer = ask(token);

		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
		assertThat(answer.body().at("/errors/0/message").asString()).contains(why);
		assertThat(answer.response().body()).doesNotContain(token);
	}

	private Exchange ask(String token) {
		return Exchange.post(this.port, VIEWER, "Authorization", "Bearer " + token, "Accept",
				"application/graphql-response+json");
	}

}
