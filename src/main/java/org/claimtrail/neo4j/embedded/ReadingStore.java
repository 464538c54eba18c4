package org.claimtrail.neo4j.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.claimtrail.neo4j.edition.CommunityEdition;
import org.claimtrail.neo4j.edition.ParserMemory;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AbstractSecurityLog;
import org.neo4j.internal.kernel.api.security.AdminActionOnResource;
import org.neo4j.internal.kernel.api.security.AuthSubject;
import org.neo4j.internal.kernel.api.security.PermissionState;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.internal.kernel.api.security.StaticAccessMode;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.database.PrivilegeDatabaseReference;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

import org.springframework.modulith.NamedInterface;

/**
 * A copy of the store, opened to be read only, with no door of its own: no Bolt, no
 * files, no network.
 */
@NamedInterface("embedded")
public final class ReadingStore implements AutoCloseable {

	private static final String DATABASE = "neo4j";

	private static final long AVAILABLE_MILLIS = 60_000;

	private static final long PAGE_CACHE_BYTES = 128L << 20;

	private static final double HEAP_SHARE = 0.5;

	private static final Duration WATCH = Duration.ofMillis(200);

	private final DatabaseManagementService service;

	private final ParserMemory parser = ParserMemory.bound();

	private ReadingStore(DatabaseManagementService service) {
		this.service = service;
	}

	/**
	 * Opens a copy.
	 * @param home what {@link EmbeddedStore#copyTo} wrote
	 * @param before what is done to the copy before nobody may write to it any more
	 */
	public static ReadingStore open(Path home, Consumer<GraphDatabaseService> before) {
		ReadingStore store = new ReadingStore(CommunityEdition.start(home, settings()));
		if (!store.database().isAvailable(AVAILABLE_MILLIS)) {
			store.close();
			throw new IllegalStateException("The copy of the store in " + home + " cannot be opened.");
		}
		before.accept(store.database());
		((GraphDatabaseAPI) store.database()).getDependencyResolver()
			.resolveDependency(Config.class)
			.setDynamic(GraphDatabaseSettings.read_only_databases, Set.of(DATABASE), "reading store");
		return store;
	}

	public GraphDatabaseService database() {
		return this.service.database(DATABASE);
	}

	/**
	 * Begins a transaction that may read the graph and nothing else, whatever is asked in
	 * it.
	 * @param millis after so long it is ended
	 */
	public Transaction begin(long millis) {
		return ((GraphDatabaseAPI) database()).beginTransaction(KernelTransaction.Type.EXPLICIT, new Stranger(),
				ClientConnectionInfo.EMBEDDED_CONNECTION, millis, TimeUnit.MILLISECONDS);
	}

	@Override
	public void close() {
		this.parser.close();
		this.service.shutdown();
	}

	/** May read, and may do nothing that an administrator may. */
	private static final class Stranger extends SecurityContext {

		private Stranger() {
			super(AuthSubject.ANONYMOUS, StaticAccessMode.READ, ClientConnectionInfo.EMBEDDED_CONNECTION, DATABASE);
		}

		@Override
		public SecurityContext authorize(IdLookup ids, PrivilegeDatabaseReference database, AbstractSecurityLog log,
				long time) {
			return this;
		}

		@Override
		public PermissionState allowExecuteAdminProcedure(int procedure) {
			return PermissionState.EXPLICIT_DENY;
		}

		@Override
		public PermissionState allowsAdminAction(AdminActionOnResource action) {
			return PermissionState.EXPLICIT_DENY;
		}

	}

	private static Map<Setting<?>, Object> settings() {
		long memory = (long) (Runtime.getRuntime().maxMemory() * HEAP_SHARE);
		Map<Setting<?>, Object> all = new HashMap<>(CommunitySettings.walls());
		all.putAll(Map.of(BoltConnector.enabled, false, GraphDatabaseSettings.pagecache_memory, PAGE_CACHE_BYTES,
				GraphDatabaseSettings.memory_transaction_global_max_size, memory,
				GraphDatabaseSettings.memory_transaction_database_max_size, memory,
				GraphDatabaseSettings.memory_transaction_max_size, memory,
				GraphDatabaseSettings.transaction_monitor_check_interval, WATCH, GraphDatabaseSettings.default_language,
				GraphDatabaseSettings.CypherVersion.Cypher25, GraphDatabaseSettings.fail_on_missing_files, false));
		return all;
	}

}
