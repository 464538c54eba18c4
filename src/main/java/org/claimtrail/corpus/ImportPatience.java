package org.claimtrail.corpus;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an import waits for a store that does not answer.
 *
 * @param tellAfter time without any progress after which the import says so
 * @param giveUpAfter time without any progress after which the import ends as failed
 */
@ConfigurationProperties("claimtrail.import")
record ImportPatience(@DefaultValue("30s") Duration tellAfter, @DefaultValue("10m") Duration giveUpAfter) {

}
