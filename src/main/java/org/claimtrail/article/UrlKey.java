package org.claimtrail.article;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The part of a URL by which an article is found again: no scheme, no port that goes
 * without saying, the host in lower case, signs encoded in one way, no place within the
 * page, no stroke at the end, and only what names the article by {@link AddressRules}.
 */
final class UrlKey {

	private static final AddressRules RULES = AddressRules.read();

	private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://");

	private static final Pattern USUAL_PORT = Pattern.compile(":(?:80|443)?$");

	private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");

	private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]+");

	private static final String UNRESERVED = "[A-Za-z0-9._~-]";

	private UrlKey() {
	}

	/** The key of an address. */
	static String of(String url) {
		String bare = SCHEME.matcher(url.strip()).replaceFirst("");
		String page = before(bare, '#');
		String address = before(page, '?');
		String host = before(address, '/');
		String path = encoded(address.substring(host.length()));
		String lower = USUAL_PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
		String rewritten = RULES.rewrite(withoutStroke(lower + path));
		String known = before(rewritten, '?');
		String query = rewritten.substring(known.length()) + "&" + page.substring(address.length());
		return withoutStroke(known) + parameters(before(known, '/'), query) + view(bare.substring(page.length()));
	}

	private static String parameters(String host, String query) {
		List<String> parameters = Arrays.stream(query.replace("&amp;", "&").split("[?&]"))
			.filter((parameter) -> !parameter.isEmpty())
			.map(UrlKey::encoded)
			.toList();
		List<String> naming = RULES.naming(host, parameters)
			.stream()
			.sorted(Comparator.comparing((parameter) -> before(parameter, '=')))
			.toList();
		return naming.isEmpty() ? "" : "?" + String.join("&", naming);
	}

	/** Some sites name the article behind a sign that else begins a place in the page. */
	private static String view(String fragment) {
		return (fragment.startsWith("#!") || fragment.startsWith("#/")) ? encoded(fragment) : "";
	}

	/** Signs that need no code without one, and the others with one in capitals. */
	private static String encoded(String text) {
		String ascii = BEYOND_ASCII.matcher(text).replaceAll((signs) -> percent(signs.group()));
		return ENCODED.matcher(ascii).replaceAll((code) -> {
			String sign = Character.toString(HexFormat.fromHexDigits(code.group().substring(1)));
			return sign.matches(UNRESERVED) ? sign : code.group().toUpperCase(Locale.ROOT);
		});
	}

	private static String percent(String signs) {
		return HexFormat.of().withPrefix("%").withUpperCase().formatHex(signs.getBytes(StandardCharsets.UTF_8));
	}

	private static String withoutStroke(String address) {
		return address.replaceFirst("/+$", "");
	}

	private static String before(String text, char end) {
		int index = text.indexOf(end);
		return (index < 0) ? text : text.substring(0, index);
	}

}
