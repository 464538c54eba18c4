package org.claimtrail;

import org.claimtrail.citation.DriftCommand;
import org.claimtrail.corpus.ImportCommand;

import org.claimtrail.neo4j.EarlyStore;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the server, or a command. Knows no feature. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ClaimtrailApplication {

	public static void main(String[] arguments) {
		if (ImportCommand.isMeantBy(arguments)) {
			System.exit(new ImportCommand(StoreApplication.class, System.out, System.err).run(arguments));
		}
		if (DriftCommand.isMeantBy(arguments)) {
			System.exit(new DriftCommand(StoreApplication.class, System.out, System.err).run(arguments));
		}
		SpringApplication application = new SpringApplication(ClaimtrailApplication.class);
		application.addInitializers(new EarlyStore());
		application.run(arguments);
	}

}
