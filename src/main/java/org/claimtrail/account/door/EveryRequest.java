package org.claimtrail.account.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;

/**
 * Takes requests as they come. Spring Security would turn away what its rules by path
 * could read in two ways; here one rule holds for every path, and Tomcat and the edge
 * have refused what is malformed.
 */
final class EveryRequest implements HttpFirewall {

	@Override
	public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
		return new FirewalledRequest(request) {

			@Override
			public void reset() {
				// nothing was changed
			}

		};
	}

	@Override
	public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
		return response;
	}

}
