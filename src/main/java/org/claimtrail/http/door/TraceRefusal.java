package org.claimtrail.http.door;

import java.io.IOException;
import java.util.Map;

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

	static final String POSTING = "OPTIONS, POST";

	static final String BOTH = "GET, HEAD, OPTIONS, POST";

	private static final String READING = "GET, HEAD, OPTIONS";

	private final Map<String, String> others;

	/**
	 * @param others the methods of the addresses that take POST
	 */
	TraceRefusal(Map<String, String> others) {
		this.others = others;
	}

	/** Called when an error is answered. */
	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (HttpMethod.TRACE.name().equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))) {
			String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
			String context = ((HttpServletRequest) request).getContextPath();
			String path = address.startsWith(context) ? address.substring(context.length()) : address;
			((HttpServletResponse) response).setHeader(HttpHeaders.ALLOW, this.others.getOrDefault(path, READING));
		}
		chain.doFilter(request, response);
	}

}
