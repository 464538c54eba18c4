package org.claimtrail.pages.reading;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.account.Access;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page what its header says, those for logging in and for what is not there
 * included: who is logged in, and where a login leads back to.
 */
@ControllerAdvice
class HeaderWords {

	@ModelAttribute
	void words(HttpServletRequest request, Model page) {
		String here = here(request);
		page.addAttribute("viewer", Access.current().orElse(null));
		page.addAttribute("here", here);
		page.addAttribute("atLogin", here.substring(request.getContextPath().length()).startsWith("/login"));
		page.addAttribute("say", new PlainWords());
	}

	/** The address that was asked for, also where a fault is told instead. */
	private static String here(HttpServletRequest request) {
		Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		boolean fault = asked instanceof String;
		Object query = fault ? request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING) : request.getQueryString();
		return (fault ? asked : request.getRequestURI()) + said(query);
	}

	private static String said(@Nullable Object query) {
		return (query != null) ? "?" + query : "";
	}

}
