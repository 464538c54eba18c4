package org.claimtrail.neo4j.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.claimtrail.neo4j.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class StoreCommandIT {

	private static final PrintStream OUT = new PrintStream(OutputStream.nullOutputStream());

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
		assertThat(run(StoreCommand.BACKUP, this.data, backup)).as(this.said).isZero();
		assertThat(run(StoreCommand.BACKUP, this.data, backup)).as(this.said).isOne();
		assertThat(this.said).contains("is there already");

		Path other = this.folder.resolve("other");
		assertThat(run(StoreCommand.RESTORE, other, backup)).as(this.said).isZero();
		assertThat(kept(other)).isOne();
		assertThat(run(StoreCommand.RESTORE, other, backup)).as(this.said).isOne();
		assertThat(this.said).contains("has a store already");
	}

	@Test
	void restoresNothingFromAFileThatIsNoBackup() throws IOException {
		Path file = Files.writeString(this.folder.resolve("text"), "no backup");
		assertThat(run(StoreCommand.RESTORE, this.data, file.toString())).isOne();
		assertThat(this.said).doesNotContain("\tat ");
		assertThat(run(StoreCommand.RESTORE, this.data, this.folder.resolve("none").toString())).isOne();
		assertThat(this.said).contains("none");
		EmbeddedStore.start(TestStore.settings(this.data)).close();
	}

	@Test
	void findsDamage() throws IOException {
		keep(this.data);
		assertThat(run(StoreCommand.CHECK, this.data)).as(this.said).isZero();
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
		assertThat(run(StoreCommand.CHECK, this.data)).as(this.said).isOne();
		assertThat(this.said).contains("damaged").doesNotContain("\tat ");
	}

	@Test
	void worksOnNoStoreThatIsOpen() {
		assertThat(run(StoreCommand.BACKUP, TestStore.shared().data(), this.folder.resolve("b").toString())).isOne();
		assertThat(this.said).contains("in use").contains("pid " + ProcessHandle.current().pid());
	}

	@Test
	void saysHowItIsUsed() {
		assertThat(StoreCommand.BACKUP.run(OUT, OUT, "backup", "--help")).isZero();
		assertThat(StoreCommand.BACKUP.run(OUT, OUT, "backup")).isEqualTo(2);
		assertThat(StoreCommand.CHECK.run(OUT, OUT, "check", "what")).isEqualTo(2);
	}

	private int run(StoreCommand command, Path data, String... words) {
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
		List<String> arguments = new java.util.ArrayList<>(List.of(command.word()));
		arguments.addAll(List.of(words));
		arguments.add("--claimtrail.data=" + data);
		int exit = command.run(out, out, arguments.toArray(String[]::new));
		this.said = printed.toString(StandardCharsets.UTF_8);
		return exit;
	}

	private static void keep(Path data) {
		try (EmbeddedStore store = EmbeddedStore.start(TestStore.settings(data));
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
