package org.claimtrail.claim;

import org.claimtrail.projection.ComputedField;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules by which fields of claims are computed. */
@Configuration(proxyBeanMethods = false)
class ClaimRules {

	@Bean
	ComputedField claimantRole() {
		return new ClaimantAffiliation.Role();
	}

	@Bean
	ComputedField claimantOrganization() {
		return new ClaimantAffiliation.Organization();
	}

}
