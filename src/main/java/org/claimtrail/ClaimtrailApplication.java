package org.claimtrail;

import java.util.OptionalInt;

import org.claimtrail.account.token.TokenCommand;
import org.claimtrail.citation.store.DriftCommand;
import org.claimtrail.corpus.ImportCommand;
import org.claimtrail.neo4j.reader.ReaderCommand;
import org.claimtrail.export.ExportCommand;
import org.claimtrail.export.SnapshotCommand;
import org.claimtrail.launch.Carriers;
import org.claimtrail.launch.CommandApplication;
import org.claimtrail.launch.Commands;
import org.claimtrail.launch.PrepareCommand;
import org.claimtrail.neo4j.embedded.StoreCommand;
import org.claimtrail.neo4j.start.EarlyStore;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the server, or a command. Lists the commands, and knows nothing else of
 * features.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ClaimtrailApplication {

	public static void main(String[] arguments) {
		Carriers.provide();
		CommandApplication store = new CommandApplication(StoreApplication.class, arguments);
		Commands commands = new Commands(System.out, System.err, new ImportCommand(store, System.out, System.err),
				new ExportCommand(store, store.with(ClaimtrailApplication.class), System.out, System.err),
				new SnapshotCommand(store, System.out, System.err), new DriftCommand(store, System.out, System.err),
				StoreCommand.backup(store, System.out, System.err), StoreCommand.restore(store, System.out, System.err),
				StoreCommand.check(store, System.out, System.err), TokenCommand.group(store, System.out, System.err),
				new PrepareCommand(System.out, System.err), new ReaderCommand(System.out));
		OptionalInt exit = commands.run(arguments);
		if (exit.isPresent()) {
			System.exit(exit.getAsInt());
		}
		SpringApplication application = new SpringApplication(ClaimtrailApplication.class);
		application.addInitializers(new EarlyStore());
		application.run(arguments);
	}

}
