package org.claimtrail.neo4j.edition;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

import org.neo4j.bolt.dbapi.BoltGraphDatabaseManagementServiceSPI;
import org.neo4j.configuration.Config;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilderImplementation;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.graphdb.factory.module.GlobalModule;
import org.neo4j.graphdb.factory.module.edition.AbstractEditionModule;
import org.neo4j.graphdb.factory.module.edition.CommunityEditionModule;
import org.neo4j.kernel.impl.scheduler.GroupedDaemonThreadFactory;
import org.neo4j.scheduler.Group;
import org.neo4j.util.FeatureToggles;

/**
 * Neo4j Community, changed in what Bolt does with statements that are nested deeply: its
 * threads have stacks of their own size, however this JVM was started, and what does not
 * fit is refused, where Neo4j would leave it without an answer.
 */
public final class CommunityEdition extends CommunityEditionModule {

	/** Only what is used of it takes memory. */
	private static final long STACK_BYTES = 8L << 20;

	// Neo4j samples indexes on virtual threads. They read a page that is being written
	// again and again and never make room, and the writer waits for ever for one of them
	// that has no carrier. Threads of the operating system take turns. It has to be said
	// before Neo4j first looks.
	static {
		FeatureToggles.set(Group.class, "enableVirtualThreads", false);
	}

	private CommunityEdition(GlobalModule module) {
		super(module);
	}

	public static DatabaseManagementService start(Path home, Map<Setting<?>, Object> settings) {
		return new Builder(home).setConfig(settings).build();
	}

	@Override
	public BoltGraphDatabaseManagementServiceSPI createBoltDatabaseManagementServiceProvider() {
		return BoltAnswers.of(super.createBoltDatabaseManagementServiceProvider());
	}

	private static final class Builder extends DatabaseManagementServiceBuilderImplementation {

		private Builder(Path home) {
			super(home);
		}

		@Override
		protected Function<GlobalModule, AbstractEditionModule> getEditionFactory(Config config) {
			return (module) -> {
				module.getJobScheduler().setThreadFactory(Group.BOLT_WORKER, DeepThreads::new);
				return new CommunityEdition(module);
			};
		}

	}

	private static final class DeepThreads extends GroupedDaemonThreadFactory {

		private DeepThreads(Group group, ThreadGroup parent) {
			super(group, parent);
		}

		@Override
		public Thread newThread(Runnable job) {
			Thread thread = new Thread(this.threadGroup, job, this.group.threadName(), STACK_BYTES);
			thread.setDaemon(true);
			return thread;
		}

	}

}
