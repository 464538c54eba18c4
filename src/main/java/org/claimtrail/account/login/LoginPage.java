package org.claimtrail.account.login;

import java.util.Map;
import java.util.regex.Pattern;

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
import org.springframework.web.servlet.view.RedirectView;

/** The page where people show their personal token, or forget it. */
@Controller
class LoginPage {

	/** A path here: what begins with two slashes, or has a backslash, leads elsewhere. */
	private static final Pattern OWN_PLACE = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,500}");

	private final Tokens tokens;

	private final ObjectProvider<Attempts> attempts;

	LoginPage(Tokens tokens, ObjectProvider<Attempts> attempts) {
		this.tokens = tokens;
		this.attempts = attempts;
	}

	@GetMapping("/login")
	ModelAndView open(@RequestParam(defaultValue = "/") String to, HttpServletResponse response) {
		return page(response, HttpStatus.OK, null, to);
	}

	@PostMapping("/login")
	ModelAndView enter(@RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "/") String to,
			HttpServletRequest request, HttpServletResponse response) {
		if (!OwnPages.ask(request)) {
			return foreign(response);
		}
		if (request.getQueryString() != null) {
			// addresses are kept in logs and histories
			return page(response, HttpStatus.BAD_REQUEST,
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
			return page(response, HttpStatus.SERVICE_UNAVAILABLE,
					"Tokens cannot be checked at the moment; the log of the server says why.", to);
		}
		LoginCookie.give(request, response, token.strip());
		RedirectView next = new RedirectView(back(to), true, false, false);
		next.setExpandUriTemplateVariables(false);
		return new ModelAndView(next, Map.of());
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
	private ModelAndView wrong(HttpServletRequest request, HttpServletResponse response, AccessFault fault, String to) {
		long seconds = this.attempts.getObject().secondsToWait(request);
		if (seconds > 0) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
			return page(response, HttpStatus.TOO_MANY_REQUESTS,
					"Too many tokens that do not count; try again in %d s.".formatted(seconds), to);
		}
		this.attempts.getObject().failed(request);
		return page(response, HttpStatus.UNAUTHORIZED, fault.getMessage(), to);
	}

	/** An address of this server and no other, where one leads back to. */
	static String back(String to) {
		return OWN_PLACE.matcher(to).matches() ? to : "/";
	}

	private static ModelAndView foreign(HttpServletResponse response) {
		return page(response, HttpStatus.FORBIDDEN,
				"This form was not sent by the page of this server. Send it from here.", "/");
	}

	private static ModelAndView page(HttpServletResponse response, HttpStatus status, @Nullable String message,
			String to) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		ModelAndView page = new ModelAndView("login",
				Map.of("message", (message != null) ? message : "", "to", back(to)), status);
		Access.current().ifPresent((account) -> page.addObject("viewer", account));
		return page;
	}

}
