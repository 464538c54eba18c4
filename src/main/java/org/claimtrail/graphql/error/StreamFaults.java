package org.claimtrail.graphql.error;

import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import org.claimtrail.graphql.RequestFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;

/** Tells subscribers why they are told no more. */
@Component
class StreamFaults implements SubscriptionExceptionResolver {

	private static final Logger LOG = LoggerFactory.getLogger(StreamFaults.class);

	@Override
	public Mono<List<GraphQLError>> resolveException(Throwable fault) {
		if (fault instanceof RequestFault request) {
			return Mono.just(List.of(Refusal.error(request)));
		}
		LOG.error("Could not go on with a subscription", fault);
		return Mono.just(List.of(Refusal.error(new RequestFault(RequestFault.Code.INTERNAL_ERROR,
				"The server failed to go on with the subscription; its log says more.", Map.of()))));
	}

}
