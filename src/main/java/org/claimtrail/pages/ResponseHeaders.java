package org.claimtrail.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Tells the browser what a response may load and run, not to guess its type, and not to
 * pass its address on.
 */
class ResponseHeaders implements HandlerInterceptor {

	/** Answers that are no page load nothing. */
	static final String DATA = "default-src 'none'; frame-ancestors 'none'";

	/** A page needs its style and icon, and sends its form here. */
	private static final String PLAIN = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
			+ "form-action 'self'";

	/**
	 * A page is easier to use with a script of ours, which asks this server alone, and
	 * makes pictures of its drawings.
	 */
	static final String PAGE = PLAIN.replace("img-src 'self'", "img-src 'self' data:")
			+ "; frame-ancestors 'none'; script-src 'self'; connect-src 'self'";

	/**
	 * What is made to be shown in frames of any site, and of files that somebody tries
	 * out at home: to name all sites would leave those out.
	 */
	static final String EMBEDDED = PLAIN;

	/** GraphiQL carries images in its style sheet, adds styles as it runs. */
	static final String GRAPHIQL = "default-src 'none'; script-src 'self'; connect-src 'self'; "
			+ "style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; "
			+ "form-action 'none'; frame-ancestors 'none'";

	/**
	 * Where a browser says nothing of the page, it calls the origin of its forms null.
	 */
	private static final String HERE = "same-origin";

	private final String policy;

	private final String referrer;

	ResponseHeaders(String policy) {
		this(policy, "no-referrer");
	}

	private ResponseHeaders(String policy, String referrer) {
		this.policy = policy;
		this.referrer = referrer;
	}

	/**
	 * For a page with a form that does more than read, if only that at its head which
	 * logs out.
	 */
	static ResponseHeaders ofForms(String policy) {
		return new ResponseHeaders(policy, HERE);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		response.setHeader("Content-Security-Policy", isFaultOfAnEmbed(request) ? EMBEDDED : this.policy);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", this.referrer);
		return true;
	}

	/**
	 * A frame that was refused its page shows why, and not that it was refused a fault.
	 */
	private static boolean isFaultOfAnEmbed(HttpServletRequest request) {
		return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
				&& asked.startsWith(request.getContextPath() + "/embed/");
	}

}
