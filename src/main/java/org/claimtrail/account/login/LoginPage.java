package org.claimtrail.account.login;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.account.Access;
import org.claimtrail.account.AccessFault;
import org.claimtrail.account.Attempts;
import org.claimtrail.account.token.Tokens;
import org.claimtrail.http.OwnPages;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page where people show their personal token, or forget it. */
@Controller
class LoginPage {

	private final Tokens tokens;

	private final ObjectProvider<Attempts> attempts;

	LoginPage(Tokens tokens, ObjectProvider<Attempts> attempts) {
		this.tokens = tokens;
		this.attempts = attempts;
	}

	@GetMapping("/login")
	ModelAndView open(HttpServletResponse response) {
		return page(response, HttpStatus.OK, null);
	}

	@PostMapping("/login")
	ModelAndView enter(@RequestParam(defaultValue = "") String token, HttpServletRequest request,
			HttpServletResponse response) {
		if (!OwnPages.ask(request)) {
			return foreign(response);
		}
		if (request.getQueryString() != null) {
			// addresses are kept in logs and histories
			return page(response, HttpStatus.BAD_REQUEST,
					"A token does not belong in an address, where others can read it. Send it from the form below.");
		}
		try {
			this.tokens.account(token.strip());
		}
		catch (AccessFault fault) {
			return wrong(request, response, fault);
		}
		catch (IllegalStateException ex) {
			return page(response, HttpStatus.SERVICE_UNAVAILABLE,
					"Tokens cannot be checked at the moment; the log of the server says why.");
		}
		LoginCookie.give(request, response, token.strip());
		return new ModelAndView("redirect:/", HttpStatus.SEE_OTHER);
	}

	@PostMapping("/logout")
	ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
		if (!OwnPages.ask(request)) {
			return foreign(response);
		}
		LoginCookie.clear(response);
		return new ModelAndView("redirect:/login", HttpStatus.SEE_OTHER);
	}

	/** A token that counts is taken at any time, since nobody can guess one. */
	private ModelAndView wrong(HttpServletRequest request, HttpServletResponse response, AccessFault fault) {
		long seconds = this.attempts.getObject().secondsToWait(request);
		if (seconds > 0) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
			return page(response, HttpStatus.TOO_MANY_REQUESTS,
					"Too many tokens that do not count; try again in %d s.".formatted(seconds));
		}
		this.attempts.getObject().failed(request);
		return page(response, HttpStatus.UNAUTHORIZED, fault.getMessage());
	}

	private static ModelAndView foreign(HttpServletResponse response) {
		return page(response, HttpStatus.FORBIDDEN,
				"This form was not sent by the page of this server. Send it from here.");
	}

	private static ModelAndView page(HttpServletResponse response, HttpStatus status, @Nullable String message) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		ModelAndView page = new ModelAndView("login", Map.of("message", (message != null) ? message : ""), status);
		Access.current().ifPresent((account) -> page.addObject("viewer", account));
		return page;
	}

}
