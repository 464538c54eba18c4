package org.claimtrail.launch;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What the program understands without a command, and every command understands too. */
@Command(name = "claimtrail", versionProvider = ProgramOptions.Release.class, sortOptions = false,
		description = "Keeps who cited whom and how figures evolved, and answers over GraphQL.%n",
		synopsisHeading = "Usage: ", customSynopsis = "claimtrail [COMMAND] [--NAME=VALUE...]",
		commandListHeading = "%nCommands:%n", footer = """

				Without a command the server starts; it ends with SIGTERM or Ctrl+C.
				More about a command: help COMMAND. The settings, --NAME=VALUE, are in the README.
				""")
final class ProgramOptions {

	@Option(names = { "-h", "-?", "--help" }, usageHelp = true, scope = ScopeType.INHERIT,
			description = "Show this help and end.")
	private boolean help;

	@Option(names = { "-V", "--version" }, versionHelp = true, description = "Show the version and end.")
	private boolean version;

	/** Reads the version that the build wrote into the manifest. */
	static final class Release implements IVersionProvider {

		@Override
		public String[] getVersion() {
			String version = getClass().getPackage().getImplementationVersion();
			return new String[] { "Claimtrail " + ((version != null) ? version : "(not packaged)") };
		}

	}

}
