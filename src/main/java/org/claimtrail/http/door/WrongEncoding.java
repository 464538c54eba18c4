package org.claimtrail.http.door;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Refuses an address whose parameters cannot be decoded as a bad request, and not as a
 * fault of the server.
 */
final class WrongEncoding implements HandlerExceptionResolver, Ordered {

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception fault) {
		if (!(fault instanceof InvalidParameterException)) {
			return null;
		}
		try {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return new ModelAndView();
		}
		catch (IOException ignored) {
			return null;
		}
	}

}
