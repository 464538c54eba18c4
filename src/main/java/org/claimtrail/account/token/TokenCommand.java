package org.claimtrail.account.token;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.launch.CommandApplication;
import org.claimtrail.launch.WrongUsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.NamedInterface;

/** The commands of personal tokens. They open no store, and work while a server runs. */
@NamedInterface("token")
@Command(sortOptions = false, exitCodeListHeading = "%nExit code:%n",
		exitCodeList = { "0:done", "1:not done, with the reason", "2:wrong usage" }, footer = """

				Tokens are kept, as digests, in the file accounts.json of --claimtrail.data=FOLDER, or in
				--claimtrail.accounts=FILE. A server that runs sees within seconds what was changed there.
				""")
public abstract sealed class TokenCommand implements Callable<Integer> {

	private static final int DONE = 0;

	private static final int FAILED = 1;

	private final CommandApplication application;

	private final PrintStream out;

	private final PrintStream err;

	private TokenCommand(CommandApplication application, PrintStream out, PrintStream err) {
		this.application = application.with(NoBeans.class);
		this.out = out;
		this.err = err;
	}

	/** The group of all of them. */
	public static Object group(CommandApplication application, PrintStream out, PrintStream err) {
		picocli.CommandLine group = new picocli.CommandLine(new Group());
		group.addSubcommand(new Create(application, out, err));
		group.addSubcommand(new ListAll(application, out, err));
		group.addSubcommand(new Revoke(application, out, err));
		return group;
	}

	/** Does the work and tells whether it is done. */
	abstract boolean work(TokenChanges tokens);

	@Override
	public Integer call() {
		try (ConfigurableApplicationContext context = this.application.start()) {
			AccountSettings settings = Binder.get(context.getEnvironment())
				.bindOrCreate("claimtrail", AccountSettings.class);
			return work(new TokenChanges(new TokenFile(settings.file()), Clock.systemUTC())) ? DONE : FAILED;
		}
		catch (TokenFileException ex) {
			this.err.println(ex.getMessage());
			return FAILED;
		}
	}

	PrintStream out() {
		return this.out;
	}

	PrintStream err() {
		return this.err;
	}

	/** The word before the commands. */
	@Command(name = "token", header = "Makes, lists and revokes personal tokens.", description = """

			A token shows who asks, and what they may do: a READER reads, a CONTRIBUTOR proposes as well,
			an EDITOR records and corrects as well, an ADMIN removes as well.
			""")
	static final class Group {

	}

	/** The command {@code token create}. */
	@Command(name = "create", header = "Makes a personal token, and shows it this once.", description = """

			The token is the one line of standard output; all else goes to standard error. It is sent
			with each request as Authorization: Bearer TOKEN.
			""")
	static final class Create extends TokenCommand {

		@Option(names = "--name", required = true, paramLabel = "NAME",
				description = "For whom or what it is: the name "
						+ "that others see beside what is done with it. Tokens of one name are of one account.")
		private String name = "";

		@Option(names = "--role", required = true, paramLabel = "ROLE",
				description = "READER, CONTRIBUTOR, EDITOR or ADMIN.")
		private String role = "";

		@Option(names = "--expires", paramLabel = "TIME", defaultValue = "90d",
				description = "After how long it counts no more, as 90d, 12h or 30m; ${DEFAULT-VALUE} unless said.")
		private String expires = "";

		private Create(CommandApplication application, PrintStream out, PrintStream err) {
			super(application, out, err);
		}

		@Override
		boolean work(TokenChanges tokens) {
			TokenChanges.Made made = tokens.create(this.name, role(), lasts());
			Token token = made.token();
			err().println("Token %s of %s (%s), role %s, until %s. It is shown this once:".formatted(token.id(),
					token.name(), token.account(), token.role(), token.expires()));
			out().println(made.text());
			return true;
		}

		private Role role() {
			return Arrays.stream(Role.values())
				.filter((known) -> known.name().equalsIgnoreCase(this.role))
				.findFirst()
				.orElseThrow(() -> new WrongUsageException("There is no role " + printable(this.role)
						+ "; the roles are READER, CONTRIBUTOR, EDITOR and ADMIN."));
		}

		private Duration lasts() {
			try {
				return DurationStyle.SIMPLE.parse(this.expires);
			}
			catch (IllegalArgumentException | ArithmeticException ex) {
				throw new WrongUsageException(
						"The time " + printable(this.expires) + " is no time such as 90d, 12h or 30m.");
			}
		}

		private static String printable(String text) {
			return text.replaceAll("\\p{Cntrl}", "?");
		}

	}

	/** The command {@code token list}. */
	@Command(name = "list", header = "Lists the tokens, and when each was used last; never their text.")
	static final class ListAll extends TokenCommand {

		private ListAll(CommandApplication application, PrintStream out, PrintStream err) {
			super(application, out, err);
		}

		@Override
		boolean work(TokenChanges tokens) {
			List<Token> all = tokens.all();
			if (all.isEmpty()) {
				err().println("There are no tokens. Make one with token create.");
				return true;
			}
			Instant now = Instant.now();
			out().println(line("ID", "STATE", "ROLE", "CREATED", "EXPIRES", "LAST USED", "NAME"));
			all.forEach((token) -> out()
				.println(line(token.id(), token.state(now).name(), token.role().name(), time(token.created()),
						time(token.expires()), time(token.used()), token.name() + " (" + token.account() + ")")));
			return true;
		}

		private static String line(String... cells) {
			return String.format(Locale.ROOT, "%-10s%-9s%-13s%-22s%-22s%-22s%s", (Object[]) cells);
		}

		private static String time(@Nullable Instant time) {
			return (time != null) ? time.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString() : "never";
		}

	}

	/** The command {@code token revoke}. */
	@Command(name = "revoke", header = "Takes tokens back: from then on they do not count.")
	static final class Revoke extends TokenCommand {

		@Parameters(paramLabel = "ID", arity = "1..*", description = "The id that token list shows.")
		private List<String> ids = List.of();

		private Revoke(CommandApplication application, PrintStream out, PrintStream err) {
			super(application, out, err);
		}

		@Override
		boolean work(TokenChanges tokens) {
			Function<String, Boolean> revoke = (id) -> tokens.revoke(id).map((token) -> {
				out().println("Revoked " + token + ".");
				return true;
			}).orElseGet(() -> {
				err().println("There is no token with the id " + id.replaceAll("\\p{Cntrl}", "?")
						+ "; token list shows them.");
				return false;
			});
			return this.ids.stream().map(revoke).toList().stream().allMatch(Boolean::booleanValue);
		}

	}

	/** A command on the file alone needs settings, and no beans. */
	static final class NoBeans {

	}

}
