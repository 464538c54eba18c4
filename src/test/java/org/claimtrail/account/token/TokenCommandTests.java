package org.claimtrail.account.token;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.claimtrail.launch.CommandApplication;
import org.claimtrail.launch.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TokenCommandTests {

	@TempDir
	private Path folder = Path.of("");

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void makesListsAndRevokes() {
		assertThat(run("token", "list")).hasValue(0);
		assertThat(err()).contains("There are no tokens.");
		assertThat(run("token", "create", "--name", "Jo Doe", "--role", "editor")).hasValue(0);
		String text = out().strip();
		assertThat(text).matches("ct_\\w{49}");
		assertThat(err()).contains("of Jo Doe (account:jo-doe), role EDITOR, until ").doesNotContain(text);

		assertThat(run("token", "list")).hasValue(0);
		String list = out();
		assertThat(list).containsPattern("VALID +EDITOR +\\S+ +\\S+ +never +Jo Doe \\(account:jo-doe\\)")
			.doesNotContain(text);
		String id = list.lines().toList().get(1).split(" ")[0];

		assertThat(run("token", "revoke", id, "nosuch")).hasValue(1);
		assertThat(out()).isEqualTo("Revoked token " + id + " of account:jo-doe." + System.lineSeparator());
		assertThat(err()).contains("There is no token with the id nosuch; token list shows them.");
		assertThat(run("token", "list")).hasValue(0);
		assertThat(out()).containsPattern(id + " +REVOKED");
	}

	@Test
	void saysWhatIsWrong() {
		assertThat(run("token", "create", "--name", "Jo Doe", "--role", "boss")).hasValue(2);
		assertThat(err()).contains("There is no role boss; the roles are READER, CONTRIBUTOR, EDITOR and ADMIN.");
		assertThat(run("token", "create", "--name", "Jo Doe", "--role", "editor", "--expires", "soon")).hasValue(2);
		assertThat(err()).contains("The time soon is no time such as 90d, 12h or 30m.");
		assertThat(run("token", "create", "--name", "Jo Doe", "--role", "editor", "--expires", "99999999999999999999d"))
			.hasValue(2);
		assertThat(run("token", "create", "--role", "editor")).hasValue(2);
		assertThat(run("token")).hasValue(2);
		assertThat(run("token", "revoke")).hasValue(2);
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void explainsItself() {
		assertThat(run("help", "token", "create")).hasValue(0);
		assertThat(out()).contains("claimtrail token create", "--name=NAME", "--role=ROLE", "90d",
				"shows it this once");
	}

	private OptionalInt run(String... words) {
		this.out.reset();
		this.err.reset();
		List<String> arguments = new ArrayList<>(List.of(words));
		arguments.add("--claimtrail.data=" + this.folder);
		PrintStream to = new PrintStream(this.out, true, StandardCharsets.UTF_8);
		PrintStream wrong = new PrintStream(this.err, true, StandardCharsets.UTF_8);
		String[] all = arguments.toArray(String[]::new);
		return new Commands(to, wrong,
				TokenCommand.group(new CommandApplication(TokenCommandTests.class, all), to, wrong))
			.run(all);
	}

	private String out() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

	private String err() {
		return this.err.toString(StandardCharsets.UTF_8);
	}

}
