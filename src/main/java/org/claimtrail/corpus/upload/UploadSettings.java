package org.claimtrail.corpus.upload;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an import over HTTP may take.
 *
 * @param body largest body; more goes in by the command
 * @param waiting how long one waits for another import to end
 * @param together how many bodies are received, or wait for their turn, at once
 */
@ConfigurationProperties("claimtrail.import.http")
record UploadSettings(@DefaultValue("20MB") DataSize body, @DefaultValue("10s") Duration waiting,
		@DefaultValue("4") int together) {
}
