package org.claimtrail.edit.proposal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What accounts may propose.
 *
 * @param pending how many proposals of one account may wait for a decision at once
 */
@ConfigurationProperties("claimtrail.proposals")
record ProposalSettings(@DefaultValue("50") int pending) {
}
