package org.claimtrail;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the server. Knows no feature. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ClaimtrailApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(ClaimtrailApplication.class, arguments);
	}

}
