package org.claimtrail.ledger;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts all transactions that write records into one order, whichever process they run in:
 * each enters it first, and leaves it when it ends. Whoever has changed something takes
 * the next number, so that numbers become visible one after the other and without gaps,
 * and their times rise with them.
 */
public final class WriteOrder {

	private static final Logger logger = LoggerFactory.getLogger(WriteOrder.class);

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
			SET order.number = coalesce(order.number, 0) + 1, order.at = $now
			RETURN order.number AS number
			""";

	private static final String LAST = """
			CYPHER 25
			MATCH (order:WriteOrder {name: 'records'})
			RETURN order.at AS at
			""";

	/** For a store whose changes were entered before their order was kept in time. */
	private static final String LAST_CHANGE = """
			CYPHER 25
			MATCH (change:Change)
			RETURN max(change.at) AS at
			""";

	private static final String TAKE_OVER = """
			CYPHER 25
			MATCH (order:WriteOrder {name: 'records'})
			SET order.number = $number, order.at = $at, order.history = $history
			""";

	private static final String TAKEN_OVER = """
			CYPHER 25
			MATCH (order:WriteOrder {name: 'records'})
			REMOVE order.history
			""";

	private static final String HISTORY = """
			CYPHER 25
			OPTIONAL MATCH (order:WriteOrder {name: 'records'})
			RETURN order.history AS history
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

	/**
	 * The time of the change that this transaction makes, in milliseconds: later than
	 * that of all changes before it, also where the clocks of those who made them were
	 * somewhat ahead. One that was ahead by more than a day was wrong, and is left.
	 * @param transaction has entered the order
	 */
	public static ZonedDateTime now(TransactionContext transaction) {
		Value last = transaction.run(LAST).single().get("at");
		if (last.isNull()) {
			last = transaction.run(LAST_CHANGE).single().get("at");
		}
		ZonedDateTime here = ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
		ZonedDateTime next = last.isNull() ? here
				: last.asZonedDateTime().truncatedTo(ChronoUnit.MILLIS).plus(1, ChronoUnit.MILLIS);
		if (next.isAfter(here.plusDays(1))) {
			logger.warn("The newest change is of {}, and it is {} here: one of the clocks is wrong.", last, here);
			return here;
		}
		return next.isAfter(here) ? next : here;
	}

	/**
	 * The number of the change that this transaction makes.
	 * @param now its time
	 */
	public static long next(TransactionContext transaction, ZonedDateTime now) {
		return transaction.run(NEXT, Map.of("now", now)).single().get("number").asLong();
	}

	/**
	 * Lets numbers go on after those of another store, whose changes become those of this
	 * one.
	 * @param transaction has entered the order of a store that has no change yet
	 * @param number that of the newest change of the other store
	 * @param at its time; null where there is none
	 * @param history by what is recognized which history is being taken over, until it is
	 */
	public static void takeOver(TransactionContext transaction, long number, @Nullable ZonedDateTime at,
			String history) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("number", number);
		parameters.put("at", at);
		parameters.put("history", history);
		transaction.run(TAKE_OVER, parameters).consume();
	}

	/** Notes that the history of another store was taken over in full. */
	public static void takenOver(TransactionContext transaction) {
		transaction.run(TAKEN_OVER).consume();
	}

	/** Which history of another store is taken over in part; empty when none is. */
	public static Optional<String> takingOver(TransactionContext transaction) {
		return Optional.ofNullable(transaction.run(HISTORY).single().get("history").asString(null));
	}

}
