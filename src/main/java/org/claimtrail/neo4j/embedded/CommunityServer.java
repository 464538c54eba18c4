package org.claimtrail.neo4j.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.claimtrail.neo4j.StoreDatabase;
import org.claimtrail.neo4j.StoreSettings;
import org.claimtrail.neo4j.WriteLock;
import org.claimtrail.neo4j.edition.CommunityEdition;
import org.claimtrail.neo4j.edition.ParserMemory;
import org.claimtrail.neo4j.migration.SchemaMigrations;
import org.neo4j.common.DependencyResolver;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.database.DatabaseContextProvider;
import org.neo4j.dbms.database.StandaloneDatabaseContext;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** The Neo4j that runs in this process, and its password. */
final class CommunityServer implements AutoCloseable {

	private static final String DATABASE = "neo4j";

	private static final String SYSTEM = "system";

	private static final long AVAILABLE_MILLIS = 10_000;

	/** On loopback, a certificate proves nothing that is not known. */
	private static final String ENCRYPTED = "bolt+ssc://";

	private static final String PLAIN = "bolt://";

	private final DatabaseManagementService service;

	private final ParserMemory parser = ParserMemory.bound();

	private final boolean encrypted;

	private CommunityServer(DatabaseManagementService service, boolean encrypted) {
		this.service = service;
		this.encrypted = encrypted;
	}

	static CommunityServer start(StoreSettings settings, DataFolder data, StorePassword password) {
		StartFaults faults = new StartFaults(data, settings.bolt().port());
		requireFreePort(faults);
		if (!data.hasStore()) {
			StoreTools.setInitialPassword(data, password);
		}
		CommunityServer server = new CommunityServer(build(settings, data, faults), settings.bolt().tls() != null);
		try {
			server.requireAvailable(faults);
			server.requirePassword(password);
			server.migrate(password);
			server.limit(settings.limits());
			return server;
		}
		catch (RuntimeException ex) {
			server.close();
			throw (ex instanceof DatabaseException) ? faults.explain(ex) : ex;
		}
	}

	URI bolt() {
		int port = system().resolveDependency(ConnectorPortRegister.class)
			.getLocalAddress(ConnectorType.BOLT)
			.getPort();
		return URI.create((this.encrypted ? ENCRYPTED : PLAIN) + CommunitySettings.LOOPBACK + ":" + port);
	}

	/**
	 * Copies the store as it is now, while it is written to.
	 * @param home where the copy is to lie, as the home of another Neo4j
	 */
	void copyTo(Path home) throws IOException {
		StoreCopy.of((GraphDatabaseAPI) this.service.database(DATABASE)).writeTo(home);
	}

	@Override
	public void close() {
		this.parser.close();
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

	/** Whoever held a lock is gone: this process alone has the store. */
	private void migrate(StorePassword password) {
		try (Transaction transaction = this.service.database(DATABASE).beginTx()) {
			for (String lock : List.of(SchemaMigrations.LOCK, WriteLock.LABEL)) {
				try (ResourceIterator<Node> left = transaction.findNodes(Label.label(lock))) {
					left.forEachRemaining(Node::delete);
				}
			}
			transaction.commit();
		}
		try (Driver driver = driver(password)) {
			new SchemaMigrations(driver, new StoreDatabase(DATABASE)).apply();
		}
	}

	/** Only now: on a slow machine a start takes longer than a question may. */
	private void limit(StoreSettings.Limits limits) {
		system().resolveDependency(Config.class)
			.setDynamic(GraphDatabaseSettings.transaction_timeout, limits.transaction(),
					"claimtrail.limits.transaction");
	}

	private Driver driver(StorePassword password) {
		return GraphDatabase.driver(bolt(), AuthTokens.basic(EmbeddedStore.USER, password.text()));
	}

	private static DatabaseManagementService build(StoreSettings settings, DataFolder data, StartFaults faults) {
		try {
			return CommunityEdition.start(data.home(), CommunitySettings.of(settings));
		}
		catch (RuntimeException ex) {
			throw faults.explain(ex);
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
		try (Driver driver = driver(password)) {
			driver.verifyConnectivity();
		}
		catch (AuthenticationException ex) {
			this.service.database(SYSTEM)
				.executeTransactionally("ALTER USER neo4j SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED",
						Map.of("password", password.text()));
		}
	}

}
