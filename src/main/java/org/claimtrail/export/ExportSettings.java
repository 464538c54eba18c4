package org.claimtrail.export;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an export may take of the server.
 *
 * @param time longest time for an export over HTTP
 * @param together most exports over HTTP at once; one for each client
 * @param chosen most records that a condition may choose, with all that they refer to;
 * there is no bound on an export of everything
 */
@ConfigurationProperties("claimtrail.export")
record ExportSettings(@DefaultValue("15m") Duration time, @DefaultValue("2") int together,
		@DefaultValue("200000") int chosen) {

}
