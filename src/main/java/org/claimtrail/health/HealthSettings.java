package org.claimtrail.health;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator is told.
 *
 * @param slow time from which a statement is named in the log as slow; 0 names none
 * @param disk least room on the disk of the embedded store with which the server is ready
 */
@ConfigurationProperties("claimtrail.health")
record HealthSettings(@DefaultValue("1s") Duration slow, @DefaultValue("200MB") DataSize disk) {

}
