package org.claimtrail.account.login;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.account.AccessFault;
import org.claimtrail.account.Attempts;
import org.claimtrail.account.login.LoginView.Onward;
import org.claimtrail.account.token.Tokens;
import org.claimtrail.http.OwnPages;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page where people show their personal token, or end their login. */
@Controller
class LoginPage {

	private final Tokens tokens;

	private final Logins logins;

	private final LoginView view;

	private final ObjectProvider<Attempts> attempts;

	LoginPage(Tokens tokens, Logins logins, LoginView view, ObjectProvider<Attempts> attempts) {
		this.tokens = tokens;
		this.logins = logins;
		this.view = view;
		this.attempts = attempts;
	}

	@GetMapping("/login")
	ModelAndView open(@RequestParam(defaultValue = "/") String to, HttpServletResponse response) {
		return this.view.page(response, HttpStatus.OK, null, to);
	}

	@PostMapping("/login")
	ModelAndView enter(@RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "/") String to,
			HttpServletRequest request, HttpServletResponse response) {
		if (!OwnPages.ask(request)) {
			return this.view.foreign(response);
		}
		if (request.getQueryString() != null) {
			// addresses are kept in logs and histories
			return this.view.page(response, HttpStatus.BAD_REQUEST,
					"A token does not belong in an address, where others can read it. Send it from the form below.",
					to);
		}
		try {
			this.tokens.account(token.strip());
		}
		catch (AccessFault fault) {
			return wrong(request, response, fault, to);
		}
		catch (IllegalStateException ex) {
			return this.view.page(response, HttpStatus.SERVICE_UNAVAILABLE,
					"Tokens cannot be checked at the moment; the log of the server says why.", to);
		}
		LoginCookie.give(request, response, token.strip());
		RedirectView next = new RedirectView(LoginView.back(to), true, false, false);
		next.setExpandUriTemplateVariables(false);
		return new ModelAndView(next, Map.of());
	}

	@PostMapping("/logout")
	ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
		if (!OwnPages.ask(request)) {
			return this.view.foreign(response);
		}
		String token = LoginCookie.token(request);
		String farewell = (token != null && Logins.areOf(token)) ? this.logins.end(token) : null;
		LoginCookie.clear(response);
		return (farewell != null)
				? this.view.onward(request, response,
						new Onward("You are logged out here", null, "Log out at the provider as well", true), farewell)
				: new ModelAndView("redirect:/login", HttpStatus.SEE_OTHER);
	}

	/** A token that counts is taken at any time, since nobody can guess one. */
	private ModelAndView wrong(HttpServletRequest request, HttpServletResponse response, AccessFault fault, String to) {
		long seconds = this.attempts.getObject().secondsToWait(request);
		if (seconds > 0) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
			return this.view.page(response, HttpStatus.TOO_MANY_REQUESTS,
					"Too many tokens that do not count; try again in %d s.".formatted(seconds), to);
		}
		this.attempts.getObject().failed(request);
		return this.view.page(response, HttpStatus.UNAUTHORIZED, fault.getMessage(), to);
	}

}
