package org.claimtrail.change;

import java.time.ZonedDateTime;

import org.claimtrail.graphql.RequestFault;
import org.claimtrail.projection.ChangeTimes;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

/**
 * Tells by which time a change had been recorded and none after it. Each change is later
 * than those before it by {@link org.claimtrail.ledger.WriteOrder#now}; of stores that
 * were written before it was so, what the times do not tell apart is refused.
 */
@Component
class RecordedTimes implements ChangeTimes {

	private static final String TIMES = """
			CYPHER 25
			MATCH (change:Change) WHERE change.number IS NOT NULL
			RETURN [max(change.number), max(CASE WHEN change.number <= $number THEN change.at END),
				min(CASE WHEN change.number > $number THEN change.at END)] AS value
			""";

	@Override
	public String statement() {
		return TIMES;
	}

	@Override
	public Object of(long number, Value found) {
		long newest = found.get(0).asLong(0);
		if (number < 1 || number > newest) {
			throw new RequestFault(RequestFault.Code.BAD_ARGUMENT, "asOfChange: there is no change %d; %s.".formatted(
					number, (newest > 0) ? "the first is 1 and the newest is " + newest : "none was recorded yet"));
		}
		ZonedDateTime until = found.get(1).asZonedDateTime();
		if (!found.get(2).isNull() && !until.isBefore(found.get(2).asZonedDateTime())) {
			throw new RequestFault(RequestFault.Code.BAD_ARGUMENT,
					"asOfChange: change %d and one after it were recorded at the same time, by a version of this server that did not tell them apart; ask for an earlier or a later change, or by recordedBy for a time."
						.formatted(number));
		}
		return until;
	}

}
