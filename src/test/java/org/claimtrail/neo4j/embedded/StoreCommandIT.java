package org.claimtrail.neo4j.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.claimtrail.launch.CommandApplication;
import org.claimtrail.launch.Commands;
import org.claimtrail.neo4j.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class StoreCommandIT {

	@TempDir
	private Path folder;

	private Path data;

	private String said = "";

	@BeforeEach
	void nameData() {
		this.data = this.folder.resolve("data");
	}

	@Test
	void restoresWhatWasBackedUp() {
		keep(this.data);
		String backup = this.folder.resolve("store.backup").toString();
		assertThat(run("backup", this.data, backup)).as(this.said).isZero();
		assertThat(run("backup", this.data, backup)).as(this.said).isOne();
		assertThat(this.said).contains("is there already");

		Path other = this.folder.resolve("other");
		assertThat(run("restore", other, backup)).as(this.said).isZero();
		assertThat(kept(other)).isOne();
		assertThat(run("restore", other, backup)).as(this.said).isOne();
		assertThat(this.said).contains("has a store already");
	}

	@Test
	void restoresNothingFromAFileThatIsNoBackup() throws IOException {
		Path file = Files.writeString(this.folder.resolve("text"), "no backup");
		assertThat(run("restore", this.data, file.toString())).isOne();
		assertThat(this.said).doesNotContain("\tat ");
		assertThat(run("restore", this.data, this.folder.resolve("none").toString())).isOne();
		assertThat(this.said).contains("none");
		EmbeddedStore.start(TestStore.settings(this.data)).close();
	}

	@Test
	void findsDamage() throws IOException {
		keep(this.data);
		assertThat(run("check", this.data)).as(this.said).isZero();
		assertThat(this.said).contains("is sound");
		Path file = this.data.resolve("neo4j/data/databases/neo4j/neostore.propertystore.db");
		try (RandomAccessFile pages = new RandomAccessFile(file.toFile(), "rw")) {
			byte[] noise = new byte[(int) pages.length() / 2];
			new java.util.Random(1).nextBytes(noise);
			pages.seek(pages.length() / 2);
			pages.write(noise);
			pages.seek(8192);
			pages.write(noise, 0, Math.min(noise.length, 400));
		}
		assertThat(run("check", this.data)).as(this.said).isOne();
		assertThat(this.said).contains("damaged").doesNotContain("\tat ");
	}

	@Test
	void worksOnNoStoreThatIsOpen() {
		assertThat(run("backup", TestStore.shared().data(), this.folder.resolve("b").toString())).isOne();
		assertThat(this.said).contains("in use").contains("pid " + ProcessHandle.current().pid());
	}

	@Test
	void leavesANeo4jOfYourOwnToItsTools() {
		assertThat(run("check", this.data, "--spring.neo4j.uri=bolt://nowhere")).isEqualTo(2);
		assertThat(this.said).contains("neo4j-admin").contains("Usage: claimtrail check");
	}

	@Test
	void saysHowItIsUsed() {
		assertThat(run("backup", this.data, "--help")).isZero();
		assertThat(this.said).contains("backup", "FILE", "stop the server first", "not done, with the reason");
		assertThat(run("backup", this.data)).isEqualTo(2);
		assertThat(run("check", this.data, "what")).isEqualTo(2);
		assertThat(this.data).doesNotExist();
	}

	private int run(String word, Path data, String... more) {
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
		List<String> arguments = new ArrayList<>(List.of(word));
		arguments.addAll(List.of(more));
		arguments.add("--claimtrail.data=" + data);
		String[] line = arguments.toArray(String[]::new);
		CommandApplication application = new CommandApplication(getClass(), line);
		int exit = new Commands(out, out, StoreCommand.backup(application, out, out),
				StoreCommand.restore(application, out, out), StoreCommand.check(application, out, out))
			.run(line)
			.orElseThrow();
		this.said = printed.toString(StandardCharsets.UTF_8);
		return exit;
	}

	private static void keep(Path data) {
		try (EmbeddedStore store = EmbeddedStore.start(TestStore.settings(TestStore.putEmpty(data)));
				Driver driver = GraphDatabase.driver(store.getUri(), store.getAuthToken())) {
			driver.executableQuery("UNWIND range(1, 2000) AS i CREATE (:Filler {text: 'a text of some length ' + i})")
				.execute();
			driver.executableQuery("CREATE (:Kept)").execute();
		}
	}

	private static int kept(Path data) {
		try (EmbeddedStore store = EmbeddedStore.start(TestStore.settings(data));
				Driver driver = GraphDatabase.driver(store.getUri(), store.getAuthToken())) {
			return driver.executableQuery("MATCH (n:Kept) RETURN count(n) AS n")
				.execute()
				.records()
				.getFirst()
				.get(0)
				.asInt();
		}
	}

}
