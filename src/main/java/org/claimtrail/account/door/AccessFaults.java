package org.claimtrail.account.door;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.account.AccessFault;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers, for every door but GraphQL's, what an account may not have. */
final class AccessFaults implements HandlerExceptionResolver, Ordered {

	private final AccessAnswers answers;

	AccessFaults(AccessAnswers answers) {
		this.answers = answers;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception fault) {
		if (!(fault instanceof AccessFault access)) {
			return null;
		}
		try {
			this.answers.refuse(request, response, access);
			return new ModelAndView();
		}
		catch (IOException ignored) {
			return null;
		}
	}

}
