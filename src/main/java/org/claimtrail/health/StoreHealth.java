package org.claimtrail.health;

import java.util.OptionalLong;

import org.claimtrail.neo4j.start.StoreProbe;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the store can be reached and written to, and has room on its disk. */
@Component("store")
class StoreHealth implements HealthIndicator {

	private final StoreProbe probe;

	private final HealthSettings settings;

	StoreHealth(StoreProbe probe, HealthSettings settings) {
		this.probe = probe;
		this.settings = settings;
	}

	@Override
	public Health health() {
		Health.Builder health = Health.up();
		OptionalLong left = this.probe.diskLeft();
		if (left.isPresent()) {
			long least = this.settings.disk().toBytes();
			health.withDetail("diskLeftBytes", left.getAsLong()).withDetail("diskLeastBytes", least);
			if (left.getAsLong() < least) {
				health.down();
			}
		}
		String refusal = this.probe.refusal();
		if (refusal != null) {
			health.down().withDetail("code", refusal);
		}
		return health.withDetail("writable", refusal == null).build();
	}

}
