package org.claimtrail.neo4j.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.claimtrail.neo4j.StoreSettings;
import org.claimtrail.neo4j.TestStore;
import org.claimtrail.neo4j.failure.BoltPortTakenException;
import org.claimtrail.neo4j.failure.DataFolderException;
import org.claimtrail.neo4j.failure.PasswordException;
import org.claimtrail.neo4j.failure.StoreDamagedException;
import org.claimtrail.neo4j.failure.StoreException;
import org.claimtrail.neo4j.failure.StoreLockedException;
import org.claimtrail.neo4j.failure.StoreVersionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class StoreFaultsIT {

	/** Where the entries of a transaction log begin; each with the version it is of. */
	private static final int LOG_HEADER = 128;

	@Test
	void namesTheProcessThatHasTheStore() {
		Path data = TestStore.shared().data();
		StoreLockedException fault = fault(StoreLockedException.class, TestStore.settings(data));
		assertThat(fault).hasMessageContaining(data.toString())
			.hasMessageContaining("pid " + ProcessHandle.current().pid());
		assertThat(fault.action()).contains("--claimtrail.data");
	}

	@Test
	void namesTheProcessThatHasTheStoreToAnotherProcess() throws Exception {
		Path data = TestStore.shared().data();
		Process second = ChildProcess.start(data);
		String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(second.waitFor()).isOne();
		assertThat(said).contains("StoreLockedException").contains("pid " + ProcessHandle.current().pid());
	}

	@Test
	void namesTheBoltPortThatIsTaken(@TempDir Path folder) throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			String port = "claimtrail.bolt.port=" + other.getLocalPort();
			BoltPortTakenException fault = fault(BoltPortTakenException.class, TestStore.settings(folder, port));
			assertThat(fault).hasMessageContaining(Integer.toString(other.getLocalPort()));
			assertThat(fault.action()).contains("--claimtrail.bolt.port");
		}
	}

	@Test
	void saysThatTheFolderIsAFile(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "not a folder");
		DataFolderException fault = fault(DataFolderException.class, TestStore.settings(file));
		assertThat(fault).hasMessageContaining(file + " is a file");
	}

	@Test
	void saysThatThePasswordIsTooShort(@TempDir Path folder) {
		PasswordException fault = fault(PasswordException.class,
				TestStore.settings(folder, "claimtrail.password=short"));
		assertThat(fault).hasMessageContaining("claimtrail.password")
			.hasMessageContaining("5 characters")
			.hasMessageContaining("8 or more");
	}

	@Test
	void saysThatTransactionLogsAreMissing(@TempDir Path folder) throws IOException {
		TestStore.putEmpty(folder);
		FileSystemUtils.deleteRecursively(folder.resolve("neo4j/data/transactions/neo4j"));
		assertDamaged(folder);
	}

	@Test
	void saysThatTransactionLogsAreDamaged(@TempDir Path folder) throws IOException {
		TestStore.putEmpty(folder);
		Files.delete(folder.resolve("neo4j/data/transactions/neo4j/checkpoint.0"));
		try (RandomAccessFile log = new RandomAccessFile(
				folder.resolve("neo4j/data/transactions/neo4j/neostore.transaction.db.0").toFile(), "rw")) {
			log.seek(log.length() / 2);
			log.write(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 });
		}
		assertDamaged(folder);
	}

	@ParameterizedTest
	@ValueSource(strings = { "databases/system", "transactions/system", "databases/neo4j" })
	void saysWhatIsMissing(String part, @TempDir Path folder) throws IOException {
		TestStore.putEmpty(folder);
		FileSystemUtils.deleteRecursively(folder.resolve("neo4j/data").resolve(part));
		assertDamaged(folder);
		assertThat(fault(StoreDamagedException.class, TestStore.settings(folder))).hasMessageContaining(part);
	}

	@Test
	void doesNotTakeADamagedLogForOneOfAnotherVersion(@TempDir Path folder) throws IOException {
		TestStore.putEmpty(folder);
		Files.delete(folder.resolve("neo4j/data/transactions/neo4j/checkpoint.0"));
		try (RandomAccessFile log = new RandomAccessFile(
				folder.resolve("neo4j/data/transactions/neo4j/neostore.transaction.db.0").toFile(), "rw")) {
			log.seek(LOG_HEADER);
			log.write(0x7f);
		}
		assertDamaged(folder);
	}

	@Test
	void saysThatTheStoreIsOfAnotherVersion(@TempDir Path folder) throws IOException {
		TestStore.putEmpty(folder);
		Path file = folder.resolve("neo4j/data/databases/neo4j/neostore");
		byte[] bytes = Files.readAllBytes(file);
		int format = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("aligned");
		bytes[format] = 'z';
		Files.write(file, bytes);
		StoreException fault = fault(StoreException.class, TestStore.settings(folder));
		assertThat(fault).isInstanceOf(StoreVersionException.class).hasMessageContaining(folder.toString());
	}

	private static void assertDamaged(Path folder) {
		StoreDamagedException fault = fault(StoreDamagedException.class, TestStore.settings(folder));
		assertThat(fault).hasMessageContaining(folder.toString()).hasMessageNotContaining(": null");
		assertThat(fault.action()).contains("debug.log");
		assertThat(EmbeddedStore.running(folder)).as("the lock is free again").isEmpty();
	}

	private static <T extends Throwable> T fault(Class<T> type, StoreSettings settings) {
		T thrown = catchThrowableOfType(type, () -> EmbeddedStore.start(settings).close());
		assertThat(thrown).isNotNull();
		return thrown;
	}

}
