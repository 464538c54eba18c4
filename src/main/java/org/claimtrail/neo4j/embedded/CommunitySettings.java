package org.claimtrail.neo4j.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import inet.ipaddr.IPAddressString;
import org.claimtrail.neo4j.StatementLimits;
import org.claimtrail.neo4j.StoreSettings;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.configuration.ssl.ClientAuth;
import org.neo4j.configuration.ssl.SslPolicyConfig;
import org.neo4j.configuration.ssl.SslPolicyScope;
import org.neo4j.graphdb.config.Setting;

import org.springframework.util.unit.DataSize;

/**
 * The settings with which Neo4j starts in this process. Embedded Neo4j comes open:
 * without authentication, reading any file, reporting usage. Each is turned the right way
 * round here.
 */
final class CommunitySettings {

	static final String LOOPBACK = "127.0.0.1";

	private static final Duration LAST_WORDS = Duration.ofSeconds(2);

	private static final double HEAP_SHARE = 0.4;

	/**
	 * Of one transaction: a speaker's affiliation is altered in one, which takes 5 KB for
	 * each of the claims.
	 */
	private static final int PARTS = 5;

	private static final DataSize LEAST_OF_ONE = DataSize.ofMegabytes(256);

	private CommunitySettings() {
	}

	static Map<Setting<?>, Object> of(StoreSettings settings) {
		Map<Setting<?>, Object> all = new java.util.HashMap<>(door(settings.bolt()));
		if (settings.bolt().tls() != null) {
			all.putAll(lock(settings.bolt().tls()));
		}
		all.putAll(walls());
		all.putAll(limits(settings.memory(), settings.limits()));
		all.putAll(durability());
		all.putAll(language());
		all.putAll(farewell());
		return all;
	}

	private static Map<Setting<?>, Object> door(StoreSettings.Bolt bolt) {
		SocketAddress address = new SocketAddress(LOOPBACK, bolt.port());
		return Map.of(BoltConnector.enabled, true, BoltConnector.listen_address, address,
				BoltConnector.advertised_address, address, BoltConnector.thread_pool_max_size, bolt.threads(),
				BoltConnector.enable_discovery, false);
	}

	/** Whoever does not encrypt gets no answer, this process included. */
	private static Map<Setting<?>, Object> lock(StoreSettings.Tls tls) {
		SslPolicyConfig bolt = SslPolicyConfig.forScope(SslPolicyScope.BOLT);
		Path certificate = Objects.requireNonNull(tls.certificate());
		return Map.of(bolt.enabled, true, bolt.base_directory, Objects.requireNonNull(certificate.getParent()),
				bolt.public_certificate, certificate, bolt.private_key, Objects.requireNonNull(tls.key()),
				bolt.client_auth, ClientAuth.NONE, BoltConnector.encryption_level,
				BoltConnector.EncryptionLevel.REQUIRED);
	}

	static Map<Setting<?>, Object> walls() {
		List<IPAddressString> everywhere = List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0"));
		return Map.of(GraphDatabaseSettings.auth_enabled, true, GraphDatabaseSettings.allow_file_urls, false,
				GraphDatabaseInternalSettings.cypher_ip_blocklist, everywhere,
				GraphDatabaseSettings.procedure_allowlist, List.of(), GraphDatabaseSettings.procedure_unrestricted,
				List.of(), GraphDatabaseSettings.udc_enabled, false);
	}

	private static Map<Setting<?>, Object> limits(StoreSettings.Memory memory, StoreSettings.Limits limits) {
		long heap = Runtime.getRuntime().maxMemory();
		DataSize total = memory.transactions();
		long all = (total != null) ? total.toBytes() : (long) (heap * HEAP_SHARE);
		return Map.of(GraphDatabaseSettings.pagecache_memory, memory.pageCache().toBytes(),
				GraphDatabaseSettings.memory_transaction_global_max_size, all,
				GraphDatabaseSettings.memory_transaction_database_max_size, all,
				GraphDatabaseSettings.memory_transaction_max_size, Math.min(all, ofOne(memory, heap)),
				GraphDatabaseSettings.lock_acquisition_timeout, limits.lock(),
				GraphDatabaseSettings.max_concurrent_transactions, limits.transactions());
	}

	/** The most memory of one transaction, in bytes. */
	static long ofOne(StoreSettings.Memory memory, long heap) {
		DataSize one = memory.transaction();
		return (one != null) ? one.toBytes() : Math.max(LEAST_OF_ONE.toBytes(), heap / PARTS);
	}

	/**
	 * As in the sample queries; with one language for all, only one parser is loaded. A
	 * plan takes up to half a megabyte, and the plans kept are as many as
	 * {@link StatementLimits} expects.
	 */
	private static Map<Setting<?>, Object> language() {
		return Map.of(GraphDatabaseSettings.default_language, GraphDatabaseSettings.CypherVersion.Cypher25,
				GraphDatabaseSettings.query_cache_size, StatementLimits.PLANS);
	}

	/**
	 * Netty would wait twice for five seconds to see whether anybody still comes. Nobody
	 * does: the server has let its requests finish before the store closes.
	 */
	private static Map<Setting<?>, Object> farewell() {
		return Map.of(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO,
				GraphDatabaseInternalSettings.netty_server_shutdown_timeout, LAST_WORDS,
				BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, LAST_WORDS,
				BoltConnectorInternalSettings.connection_shutdown_wait_time, LAST_WORDS,
				GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ZERO,
				GraphDatabaseInternalSettings.shutdown_terminated_transaction_wait_timeout, LAST_WORDS);
	}

	private static Map<Setting<?>, Object> durability() {
		return Map.of(GraphDatabaseSettings.check_point_interval_time, Duration.ofMinutes(5),
				GraphDatabaseSettings.keep_logical_logs, "1 days 500M", GraphDatabaseSettings.fail_on_missing_files,
				true, GraphDatabaseInternalSettings.fail_on_corrupted_log_files, true);
	}

}
