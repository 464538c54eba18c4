package org.claimtrail.projection.execution;

import java.util.Collection;

/**
 * The contract declares fields that nothing can answer. Stops the start with their names.
 */
class UnmappedFieldsException extends RuntimeException {

	UnmappedFieldsException(Collection<String> fields) {
		super("Nothing maps or resolves these fields of the contract: " + String.join(", ", fields));
	}

}
