package org.claimtrail.neo4j.edition;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.neo4j.bolt.dbapi.BoltGraphDatabaseManagementServiceSPI;
import org.neo4j.bolt.dbapi.BoltGraphDatabaseServiceSPI;
import org.neo4j.bolt.dbapi.BoltQueryExecution;
import org.neo4j.bolt.dbapi.BoltTransaction;
import org.neo4j.boltmessages.AccessMode;
import org.neo4j.boltmessages.request.connection.RoutingContext;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.exceptions.TransactionFailureException;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.database.DatabaseReference;
import org.neo4j.kernel.impl.query.QueryExecutionConfiguration;
import org.neo4j.kernel.impl.query.QueryExecutionKernelException;
import org.neo4j.kernel.impl.query.QuerySubscriber;
import org.neo4j.values.virtual.MapValue;

/**
 * Refuses a statement over Bolt that is nested too deeply to be read. Without this Neo4j
 * overflows its stack and cannot send the error, which has no message, so that its client
 * waits for ever.
 */
final class BoltAnswers {

	private BoltAnswers() {
	}

	static BoltGraphDatabaseManagementServiceSPI of(BoltGraphDatabaseManagementServiceSPI service) {
		return (name, memory) -> new Database(service.database(name, memory));
	}

	private record Database(BoltGraphDatabaseServiceSPI database) implements BoltGraphDatabaseServiceSPI {

		@Override
		public BoltTransaction beginTransaction(KernelTransaction.Type type, LoginContext login,
				ClientConnectionInfo client, List<String> bookmarks, Duration timeout, AccessMode mode,
				Map<String, Object> metadata, RoutingContext routing, QueryExecutionConfiguration configuration) {
			return new Transaction(this.database.beginTransaction(type, login, client, bookmarks, timeout, mode,
					metadata, routing, configuration));
		}

		@Override
		public DatabaseReference getDatabaseReference() {
			return this.database.getDatabaseReference();
		}

	}

	private record Transaction(BoltTransaction transaction) implements BoltTransaction {

		@Override
		public BoltQueryExecution executeQuery(String statement, MapValue parameters, boolean prePopulate,
				QuerySubscriber subscriber) throws QueryExecutionKernelException {
			NestingException.require(statement);
			try {
				return this.transaction.executeQuery(statement, parameters, prePopulate, subscriber);
			}
			catch (StackOverflowError ex) {
				throw new NestingException("The statement is nested more deeply than can be read. Write it flatter.");
			}
		}

		@Override
		public void commit() throws TransactionFailureException {
			this.transaction.commit();
		}

		@Override
		public void rollback() throws TransactionFailureException {
			this.transaction.rollback();
		}

		@Override
		public void close() throws TransactionFailureException {
			this.transaction.close();
		}

		@Override
		public void markForTermination(Status reason) {
			this.transaction.markForTermination(reason);
		}

		@Override
		public void markForTermination() {
			this.transaction.markForTermination();
		}

		@Override
		public Optional<Status> getReasonIfTerminated() {
			return this.transaction.getReasonIfTerminated();
		}

		@Override
		public String getBookmark() {
			return this.transaction.getBookmark();
		}

	}

}
