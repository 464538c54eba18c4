package org.claimtrail.account.login;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.account.Access;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What people see of a login: its page, with what went wrong, and where it leads on. */
@Component
public class LoginView {

	/** A path here: what begins with two slashes, or has a backslash, leads elsewhere. */
	private static final Pattern OWN_PLACE = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,500}");

	private final ObjectProvider<LoginWays> ways;

	LoginView(ObjectProvider<LoginWays> ways) {
		this.ways = ways;
	}

	/** An address of this server and no other, where one leads back to. */
	public static String back(String to) {
		return OWN_PLACE.matcher(to).matches() ? to : "/";
	}

	/**
	 * The page where people log in.
	 * @param message what went wrong; null for nothing
	 * @param to where the login leads back to
	 */
	public ModelAndView page(HttpServletResponse response, HttpStatus status, @Nullable String message, String to) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		LoginWays set = this.ways.getIfAvailable();
		ModelAndView page = new ModelAndView("login", Map.of("message", (message != null) ? message : "", "to",
				back(to), "ways", (set != null) ? set.all() : List.of()), status);
		Access.current().ifPresent((account) -> page.addObject("viewer", account));
		return page;
	}

	/** A request that no page of this server made. */
	public ModelAndView foreign(HttpServletResponse response) {
		return page(response, HttpStatus.FORBIDDEN,
				"This form was not sent by the page of this server. Send it from here.", "/");
	}

	/**
	 * A page that leads on by itself. What comes from another site is led on by a page of
	 * ours and not by a redirect: only then do browsers take the request for our own, and
	 * no rule for forms holds up what leads elsewhere.
	 * @param place where to, a whole address or a path here
	 */
	public ModelAndView onward(HttpServletRequest request, HttpServletResponse response, Onward onward, String place) {
		String address = place.startsWith("/") ? request.getContextPath() + place : place;
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (onward.atOnce) {
			response.setHeader("Refresh", "0; url=" + address);
		}
		return new ModelAndView("onward", Map.of("onward", onward, "place", address));
	}

	/**
	 * What a page says that leads on.
	 *
	 * @param title what has happened
	 * @param message more of it; null for no more
	 * @param link what the link says that leads on
	 * @param atOnce whether nobody needs to follow it by hand
	 */
	public record Onward(String title, @Nullable String message, String link, boolean atOnce) {

	}

}
