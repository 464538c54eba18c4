package org.claimtrail.claim.query;

import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.ComputedGroups;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules by which connections of claims are grouped. */
@Configuration(proxyBeanMethods = false)
class GroupRules {

	@Bean
	ComputedGroups claimGroups(@Qualifier("claimantOrganization") ComputedField organization) {
		return new ClaimGroups(organization);
	}

}
