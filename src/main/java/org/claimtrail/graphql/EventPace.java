package org.claimtrail.graphql;

/** How fast a client takes the events of a subscription. */
@FunctionalInterface
public interface EventPace {

	/** For a client that is given an event only when it has taken the one before. */
	EventPace ANY = (number) -> {
	};

	/**
	 * Key, in the context of an operation, of the number of the last event that the
	 * client had when it asks again.
	 */
	String LAST = "org.claimtrail.graphql.lastEvent";

	/**
	 * Waits until the client has taken enough of what it was given. Called before each
	 * event, by the thread that gives it.
	 * @param number of the event
	 * @throws RequestFault if it takes too long
	 */
	void next(long number) throws InterruptedException;

}
