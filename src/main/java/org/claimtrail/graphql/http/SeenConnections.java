package org.claimtrail.graphql.http;

import java.util.function.BooleanSupplier;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.graphql.ClientPresence;

import org.springframework.stereotype.Component;

/** Looks into the connections of clients. */
@Component
class SeenConnections implements ClientPresence {

	@Override
	public BooleanSupplier departure(HttpServletRequest request) {
		return new ClientConnection(request)::isClosed;
	}

}
