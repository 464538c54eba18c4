package org.claimtrail.ledger;

import org.neo4j.driver.TransactionContext;

/**
 * Puts all transactions that write records into one order, whichever process they run in:
 * each enters it first, and leaves it when it ends. Whoever has changed something takes
 * the next number, so that numbers become visible one after the other and without gaps.
 */
public final class WriteOrder {

	/** The label of the node that all lock. */
	public static final String LABEL = "WriteOrder";

	/** Setting a property locks the node until the transaction ends. */
	private static final String ENTER = """
			CYPHER 25
			MERGE (order:WriteOrder {name: 'records'})
			SET order.name = 'records'
			RETURN coalesce(order.number, 0) AS number
			""";

	private static final String LATEST = """
			CYPHER 25
			OPTIONAL MATCH (order:WriteOrder {name: 'records'})
			RETURN coalesce(order.number, 0) AS number
			""";

	private static final String NEXT = """
			CYPHER 25
			MATCH (order:WriteOrder {name: 'records'})
			SET order.number = coalesce(order.number, 0) + 1
			RETURN order.number AS number
			""";

	private WriteOrder() {
	}

	/**
	 * Waits until nobody else writes; to be called before a transaction reads what it
	 * decides by.
	 * @return the number of the latest change
	 */
	public static long enter(TransactionContext transaction) {
		return transaction.run(ENTER).single().get("number").asLong();
	}

	/** The number of the latest change, for whoever does not write. */
	public static long latest(TransactionContext transaction) {
		return transaction.run(LATEST).single().get("number").asLong();
	}

	/** The number of the change that this transaction makes. */
	public static long next(TransactionContext transaction) {
		return transaction.run(NEXT).single().get("number").asLong();
	}

}
