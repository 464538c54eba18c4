package org.claimtrail.account.provider;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.account.AccessFault;
import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.AccountSettings.Reading;
import org.claimtrail.account.Attempts;
import org.claimtrail.account.Role;
import org.claimtrail.account.login.LoginCookie;
import org.claimtrail.account.login.LoginView;
import org.claimtrail.account.login.LoginView.Onward;
import org.claimtrail.account.login.Logins;
import org.claimtrail.http.OwnPages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Sends people to a provider from a page of ours only, and takes them back whoever sends
 * them, if their browser began that very login.
 */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnOAuth2ClientRegistrationProperties
class ProviderPages {

	private static final Logger LOG = LoggerFactory.getLogger(ProviderPages.class);

	private static final int LONGEST_REASON = 300;

	private final ProviderLogin provider;

	private final BegunLogins begun;

	private final Logins logins;

	private final LoginView view;

	private final AccountSettings settings;

	private final ObjectProvider<Attempts> attempts;

	ProviderPages(ProviderLogin provider, BegunLogins begun, Logins logins, LoginView view, AccountSettings settings,
			ObjectProvider<Attempts> attempts) {
		this.provider = provider;
		this.begun = begun;
		this.logins = logins;
		this.view = view;
		this.settings = settings;
		this.attempts = attempts;
	}

	@GetMapping(Providers.BEGIN + "{id}")
	ModelAndView begin(@PathVariable String id, @RequestParam(defaultValue = "/") String to, HttpServletRequest request,
			HttpServletResponse response) {
		if (!OwnPages.ask(request)) {
			// a page elsewhere could log somebody in who did not ask for it
			return this.view.page(response, HttpStatus.FORBIDDEN,
					"This login was not begun on a page of this server. Begin it here.", to);
		}
		OAuth2AuthorizationRequest asked;
		try {
			asked = this.provider.ask(request, id);
		}
		catch (ProviderAwayException ex) {
			return away(response, to);
		}
		if (asked == null) {
			return this.view.page(response, HttpStatus.NOT_FOUND, "This server knows no such provider.", to);
		}
		this.begun.keep(request, response, BegunLogin.of(asked, LoginView.back(to), this.begun.end()));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		RedirectView provider = new RedirectView(asked.getAuthorizationRequestUri(), false, false, false);
		provider.setExpandUriTemplateVariables(false);
		return new ModelAndView(provider, Map.of());
	}

	@GetMapping("/login/oauth2/code/{id}")
	ModelAndView finish(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
		String state = only(request, "state");
		BegunLogin login = ((state != null) ? this.begun.take(request, response, state) : Optional.<BegunLogin>empty())
			.filter((found) -> found.provider().equals(id))
			.orElse(null);
		if (login == null) {
			return failed(request, response, LoginFault.NOT_BEGUN, "/");
		}
		long seconds = this.attempts.getObject().secondsToWait(request);
		if (seconds > 0) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
			return this.view.page(response, HttpStatus.TOO_MANY_REQUESTS,
					"Too many logins that came to nothing; try again in %d s.".formatted(seconds), login.to());
		}
		try {
			return finish(login, request, response);
		}
		catch (AuthenticationException ex) {
			LoginFault fault = LoginFault.of(ex);
			LOG.warn("A login at {} came to nothing: {}", id, reason(ex));
			return failed(request, response, fault, login.to());
		}
		catch (IllegalArgumentException ex) {
			LOG.warn("A login at {} came to nothing: {}", id, printable(ex.getMessage()));
			return failed(request, response, LoginFault.UNUSABLE, login.to());
		}
		catch (AccessFault fault) {
			this.attempts.getObject().failed(request);
			return this.view.page(response, HttpStatus.UNAUTHORIZED, fault.getMessage(), login.to());
		}
	}

	private ModelAndView finish(BegunLogin login, HttpServletRequest request, HttpServletResponse response) {
		String error = only(request, "error");
		String code = only(request, "code");
		if (!this.provider.isOf(login, only(request, "iss"))) {
			return failed(request, response, LoginFault.REFUSED, login.to());
		}
		if (error != null || code == null) {
			LoginFault fault = LoginFault.told(String.valueOf(error));
			if (fault != LoginFault.DENIED) {
				LOG.warn("A login at {} came to nothing, it says: {}", login.provider(), printable(error));
			}
			return failed(request, response, fault, login.to());
		}
		ProviderLogin.Person person = this.provider.finish(login, code);
		LoginCookie.give(response, this.logins.begin(person.account(), person.farewell()),
				BegunLogins.isEncrypted(request, login), this.settings.oidc().lasts());
		return this.view.onward(request, response, welcome(person), login.to());
	}

	/** Who may do no more than everybody else is told so, and goes on by hand. */
	private Onward welcome(ProviderLogin.Person person) {
		Role role = person.account().role();
		boolean nothingNew = role == Role.READER && this.settings.read() == Reading.PUBLIC;
		return new Onward("You are logged in",
				"You are %s, %s.%s".formatted(person.account().name(), role.name().toLowerCase(Locale.ROOT),
						nothingNew ? " The provider says nothing of you that lets you write here." : ""),
				"Go on", !nothingNew);
	}

	/**
	 * What the provider was not asked about, or did not answer, counts against nobody.
	 */
	private ModelAndView failed(HttpServletRequest request, HttpServletResponse response, LoginFault fault, String to) {
		if (fault != LoginFault.NOT_BEGUN && fault != LoginFault.AWAY) {
			this.attempts.getObject().failed(request);
		}
		return (fault == LoginFault.AWAY) ? away(response, to)
				: this.view.page(response, fault.status(), fault.message(), to);
	}

	private ModelAndView away(HttpServletResponse response, String to) {
		response.setHeader(HttpHeaders.RETRY_AFTER, "5");
		return this.view.page(response, LoginFault.AWAY.status(), LoginFault.AWAY.message(), to);
	}

	/** What stands in the address once; null for what does not. */
	private static @Nullable String only(HttpServletRequest request, String name) {
		String[] values = request.getParameterValues(name);
		return (values != null && values.length == 1 && !values[0].isEmpty()) ? values[0] : null;
	}

	private static String reason(AuthenticationException fault) {
		Throwable root = fault;
		for (int i = 0; root.getCause() != null && i < 10; i++) {
			root = root.getCause();
		}
		String text = String.valueOf(fault.getMessage());
		return printable((root != fault) ? text + ", because of " + root : text);
	}

	private static String printable(@Nullable String text) {
		String shown = String.valueOf(text).replaceAll("\\p{C}", " ");
		return shown.substring(0, Math.min(shown.length(), LONGEST_REASON));
	}

}
