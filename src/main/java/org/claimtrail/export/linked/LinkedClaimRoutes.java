package org.claimtrail.export.linked;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Tells apart who wants to look at a claim and who wants its data: only who names JSON-LD
 * gets it, and who accepts anything gets the page.
 */
@Configuration(proxyBeanMethods = false)
class LinkedClaimRoutes {

	@Bean
	@Order(-1)
	RouterFunction<ServerResponse> linkedClaims(LinkedClaimController claims) {
		return RouterFunctions.route(
				RequestPredicates.GET("/claim/{name}").and((request) -> wantsData(request.headers().accept())),
				claims::claim);
	}

	static boolean wantsData(List<MediaType> accepted) {
		double data = quality(accepted, LinkedClaimController.JSON_LD);
		return data > 0 && data >= quality(accepted, MediaType.TEXT_HTML);
	}

	/** How much a type is wanted by name. */
	private static double quality(List<MediaType> accepted, MediaType type) {
		return accepted.stream()
			.filter((one) -> one.equalsTypeAndSubtype(type))
			.mapToDouble(MediaType::getQualityValue)
			.max()
			.orElse(0);
	}

}
