package org.claimtrail.graphql;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Limits as a server without settings has them, but for the properties given. */
public final class TestLimits {

	private TestLimits() {
	}

	public static RequestLimits usual(String... properties) {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		for (String property : properties) {
			String[] pair = property.split("=", 2);
			source.put("claimtrail.limits." + pair[0], pair[1]);
		}
		return new Binder(source).bindOrCreate("claimtrail.limits", RequestLimits.class);
	}

}
