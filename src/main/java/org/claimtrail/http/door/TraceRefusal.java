package org.claimtrail.http.door;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.GenericFilter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * Names the methods of an address to a client that used TRACE. Tomcat refuses that before
 * any door is asked, and names what servlets can do.
 */
final class TraceRefusal extends GenericFilter {

	private static final String READING = "GET, HEAD, OPTIONS";

	private final String graphql;

	/**
	 * @param graphql the one address that takes POST, too; empty for none
	 */
	TraceRefusal(String graphql) {
		this.graphql = graphql;
	}

	/** Called when an error is answered. */
	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (HttpMethod.TRACE.name().equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))) {
			String own = ((HttpServletRequest) request).getContextPath() + this.graphql;
			boolean posts = own.equals(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
			((HttpServletResponse) response).setHeader(HttpHeaders.ALLOW, posts ? READING + ", POST" : READING);
		}
		chain.doFilter(request, response);
	}

}
