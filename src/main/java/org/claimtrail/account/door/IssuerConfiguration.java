package org.claimtrail.account.door;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;

import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/**
 * How the tokens of an issuer are read beyond what Spring's settings say: access tokens
 * may tell that they are some (RFC 9068), and keys that nobody knows are looked up a few
 * times in a minute only.
 */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

	@Bean
	JwtTypeValidator accessTokens() {
		JwtTypeValidator types = new JwtTypeValidator(List.of("JWT", "at+jwt", "application/at+jwt"));
		types.setAllowEmpty(true);
		return types;
	}

	@Bean
	JwkSetUriJwtDecoderBuilderCustomizer limitedKeys() {
		return (decoder) -> decoder.validateType(false).jwtProcessorCustomizer(IssuerConfiguration::limit);
	}

	private static void limit(ConfigurableJWTProcessor<SecurityContext> processor) {
		if (processor.getJWSKeySelector() instanceof JWSVerificationKeySelector<SecurityContext> keys) {
			Set<JWSAlgorithm> algorithms = JWSAlgorithm.Family.SIGNATURE.stream()
				.filter(keys::isAllowed)
				.collect(Collectors.toSet());
			processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms,
					new LimitedKeys(keys.getJWKSource(), System::nanoTime)));
		}
	}

}
