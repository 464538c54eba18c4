package org.claimtrail.projection;

import org.neo4j.driver.Value;

/**
 * One row of an {@link Arrangement}. It stands for each of its nodes in what is arranged.
 */
public interface ArrangedRow {

	/** A value of the row's list {@code facts}. */
	Value fact(int index);

}
