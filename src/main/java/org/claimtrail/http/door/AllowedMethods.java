package org.claimtrail.http.door;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Names, to a client that used another, all methods of an address: HEAD and OPTIONS work
 * wherever GET does, which Spring leaves out.
 */
final class AllowedMethods implements HandlerExceptionResolver, Ordered {

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception fault) {
		if (!(fault instanceof HttpRequestMethodNotSupportedException refused)
				|| refused.getSupportedMethods() == null) {
			return null;
		}
		Set<String> allowed = new TreeSet<>(Set.of(refused.getSupportedMethods()));
		if (allowed.contains(HttpMethod.GET.name())) {
			allowed.add(HttpMethod.HEAD.name());
		}
		allowed.add(HttpMethod.OPTIONS.name());
		response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
		try {
			response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
			return new ModelAndView();
		}
		catch (IOException ignored) {
			return null;
		}
	}

}
