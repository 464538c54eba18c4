package org.claimtrail.random;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value of an enum of the contract.
 *
 * @param name its name
 */
record Word(@JsonValue String name) {

	@Override
	public String toString() {
		return this.name;
	}

}
