package org.claimtrail.neo4j.write;

import java.util.Map;

import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** A transaction, for those who neither commit it nor undo it. */
record OpenTransaction(Transaction transaction) implements TransactionContext {

	@Override
	public Result run(String statement, Value parameters) {
		return this.transaction.run(statement, parameters);
	}

	@Override
	public Result run(String statement, Map<String, Object> parameters) {
		return this.transaction.run(statement, parameters);
	}

	@Override
	public Result run(String statement, Record parameters) {
		return this.transaction.run(statement, parameters);
	}

	@Override
	public Result run(String statement) {
		return this.transaction.run(statement);
	}

	@Override
	public Result run(Query query) {
		return this.transaction.run(query);
	}

}
