package org.claimtrail.neo4j;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * How long an import waits for a store that does not answer, and whoever writes for
 * another that does.
 *
 * @param tellAfter time without any progress after which an import says so
 * @param giveUpAfter time without any progress after which an import ends as failed, and
 * how long one waits for another to end
 */
@ConfigurationProperties("claimtrail.import")
public record ImportPatience(@DefaultValue("30s") Duration tellAfter, @DefaultValue("10m") Duration giveUpAfter) {

	public static ImportPatience of(Environment environment) {
		return Binder.get(environment).bindOrCreate("claimtrail.import", ImportPatience.class);
	}

}
