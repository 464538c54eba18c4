package org.claimtrail.http.door;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives what is read by GET a tag of its content, so that a client that has it already is
 * told so. Weak, since it is the same compressed.
 */
final class EntityTags extends ShallowEtagHeaderFilter {

	EntityTags() {
		setWriteWeakETag(true);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		super.doFilterInternal(request, new Answer(response), chain);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.GET.matches(request.getMethod()) || isStream(request);
	}

	/** What is told bit by bit cannot wait until all of it is there. */
	private static boolean isStream(HttpServletRequest request) {
		return String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_EVENT_STREAM_VALUE);
	}

	/** Whatever says nothing of caching is asked for anew, at the cost of a 304. */
	@Override
	protected boolean isEligibleForEtag(HttpServletRequest request, HttpServletResponse response, int status,
			InputStream content) {
		if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
			response.setHeader(HttpHeaders.CACHE_CONTROL,
					(status == HttpServletResponse.SC_OK) ? "no-cache" : "no-store");
		}
		return super.isEligibleForEtag(request, response, status, content);
	}

	/**
	 * Says when it is not given again that it depends on the coding, as the server says
	 * when it compresses it.
	 */
	private static final class Answer extends HttpServletResponseWrapper {

		Answer(HttpServletResponse response) {
			super(response);
		}

		@Override
		public void setStatus(int status) {
			if (status == SC_NOT_MODIFIED && !isSaid()) {
				addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
			}
			super.setStatus(status);
		}

		private boolean isSaid() {
			return getHeaders(HttpHeaders.VARY).stream()
				.anyMatch((fields) -> fields.toLowerCase(Locale.ROOT)
					.contains(HttpHeaders.ACCEPT_ENCODING.toLowerCase(Locale.ROOT)));
		}

	}

}
