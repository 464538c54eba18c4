package org.claimtrail.graphql;

import java.util.function.BooleanSupplier;

import jakarta.servlet.http.HttpServletRequest;

/** Tells other doors of this server whether a client still waits for its answer. */
public interface ClientPresence {

	/**
	 * Begins to look, for the one thread that answers a request, after its body was read.
	 * @return whether the client has gone, each time it is asked
	 */
	BooleanSupplier departure(HttpServletRequest request);

}
