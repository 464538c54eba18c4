package org.claimtrail.account.door;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.account.Access;
import org.claimtrail.account.AccessFault;
import org.claimtrail.account.Role;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody read who has not shown a token, where reading is not for everybody, and
 * lets no cache share what an account was answered.
 */
final class ReadingGate extends OncePerRequestFilter {

	private final RequestMatcher open;

	private final AccessAnswers answers;

	/**
	 * @param open what everybody may have
	 */
	ReadingGate(RequestMatcher open, AccessAnswers answers) {
		this.open = open;
		this.answers = answers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.open.matches(request)) {
			try {
				Access.require(Role.READER, "read here");
			}
			catch (AccessFault fault) {
				this.answers.refuse(request, response, fault);
				return;
			}
		}
		if (Access.current().isPresent()) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		}
		chain.doFilter(request, response);
	}

}
