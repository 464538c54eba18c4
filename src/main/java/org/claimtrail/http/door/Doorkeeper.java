package org.claimtrail.http.door;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.http.EdgeListener;
import org.claimtrail.http.EdgeListener.Reason;
import org.claimtrail.http.Rejection;

import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every door: turns away who calls the server by a foreign name or asks
 * from a foreign page, and lets the pages of the origins that are set read the answers.
 */
final class Doorkeeper extends OncePerRequestFilter {

	private final CorsProcessor sharing = new DefaultCorsProcessor();

	private final KnownHosts hosts;

	private final Origins origins;

	private final EdgeListener listener;

	Doorkeeper(KnownHosts hosts, Origins origins, EdgeListener listener) {
		this.hosts = hosts;
		this.origins = origins;
		this.listener = listener;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.hosts.include(request.getHeader(HttpHeaders.HOST))) {
			this.listener.turnedAway(Reason.HOST);
			Rejection.HOST.send(response);
			return;
		}
		if (this.origins.areListed()) {
			response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
		}
		if (!this.origins.include(request)) {
			this.listener.turnedAway(Reason.ORIGIN);
			Rejection.ORIGIN.send(response);
			return;
		}
		if (this.origins.isForeign(request)) {
			boolean preflight = CorsUtils.isPreFlightRequest(request);
			if (preflight) {
				response.setStatus(HttpServletResponse.SC_NO_CONTENT);
			}
			if (!this.sharing.processRequest(this.origins.sharing(request), request, response) || preflight) {
				return;
			}
		}
		chain.doFilter(request, response);
	}

}
