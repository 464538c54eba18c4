package org.claimtrail.neo4j;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.common.DependencyResolver;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.dbms.database.DatabaseContextProvider;
import org.neo4j.dbms.database.StandaloneDatabaseContext;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.scheduler.Group;
import org.neo4j.util.FeatureToggles;
import picocli.CommandLine;

/** The Neo4j that runs in this process, and its password. */
final class CommunityServer implements AutoCloseable {

	private static final String DATABASE = "neo4j";

	private static final String SYSTEM = "system";

	private static final long AVAILABLE_MILLIS = 10_000;

	// Neo4j samples indexes on virtual threads. They read a page that is being written
	// again
	// and again and never make room, and the writer waits for ever for one of them that
	// has
	// no carrier. Threads of the operating system take turns. It has to be said before
	// Neo4j
	// first looks.
	static {
		FeatureToggles.set(Group.class, "enableVirtualThreads", false);
	}

	private final DatabaseManagementService service;

	private CommunityServer(DatabaseManagementService service) {
		this.service = service;
	}

	static CommunityServer start(StoreSettings settings, DataFolder data, StorePassword password) {
		StartFaults faults = new StartFaults(data, settings.bolt().port());
		requireFreePort(faults);
		if (!data.hasStore()) {
			setInitialPassword(data, password);
		}
		CommunityServer server = new CommunityServer(build(settings, data, faults));
		try {
			server.requireAvailable(faults);
			server.requirePassword(password);
			return server;
		}
		catch (RuntimeException ex) {
			server.close();
			throw ex;
		}
	}

	URI bolt() {
		int port = system().resolveDependency(ConnectorPortRegister.class)
			.getLocalAddress(ConnectorType.BOLT)
			.getPort();
		return URI.create("bolt://" + CommunitySettings.LOOPBACK + ":" + port);
	}

	@Override
	public void close() {
		this.service.shutdown();
	}

	/** Neo4j would find it out only after it has opened the store. */
	private static void requireFreePort(StartFaults faults) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(CommunitySettings.LOOPBACK, faults.port()));
		}
		catch (IOException ex) {
			throw faults.portTaken(ex);
		}
	}

	private static DatabaseManagementService build(StoreSettings settings, DataFolder data, StartFaults faults) {
		try {
			return new DatabaseManagementServiceBuilder(data.home()).setConfig(CommunitySettings.of(settings)).build();
		}
		catch (RuntimeException ex) {
			throw faults.explain(ex);
		}
	}

	/** Before the first start, so that the password everybody knows is never valid. */
	private static void setInitialPassword(DataFolder data, StorePassword password) {
		Path home = data.home();
		PrintStream silence = new PrintStream(OutputStream.nullOutputStream());
		try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
			Files.createDirectories(home, DataFolder.ownerOnly(home, "rwx------"));
			SetInitialPasswordCommand command = new SetInitialPasswordCommand(
					new ExecutionContext(home, home.resolve("conf"), silence, silence, files));
			CommandLine.populateCommand(command, password.text());
			command.execute();
		}
		catch (IOException ex) {
			throw DataFolder.unusable(data.path(), ex);
		}
	}

	/** A database that failed to start leaves the service up, and says why when asked. */
	private void requireAvailable(StartFaults faults) {
		StandaloneDatabaseContext context = (StandaloneDatabaseContext) system()
			.resolveDependency(DatabaseContextProvider.class)
			.getDatabaseContext(DATABASE)
			.orElseThrow();
		if (context.isFailed()) {
			throw faults.explain(context.failureCause());
		}
		if (!this.service.database(DATABASE).isAvailable(AVAILABLE_MILLIS)) {
			throw faults.explain(new IllegalStateException("It did not become available in time."));
		}
	}

	private DependencyResolver system() {
		return ((GraphDatabaseAPI) this.service.database(SYSTEM)).getDependencyResolver();
	}

	/** A password that was changed since the last start takes effect. */
	private void requirePassword(StorePassword password) {
		try (Driver driver = GraphDatabase.driver(bolt(), AuthTokens.basic(EmbeddedStore.USER, password.text()))) {
			driver.verifyConnectivity();
		}
		catch (AuthenticationException ex) {
			this.service.database(SYSTEM)
				.executeTransactionally("ALTER USER neo4j SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED",
						Map.of("password", password.text()));
		}
	}

}
