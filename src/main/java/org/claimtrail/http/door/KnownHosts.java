package org.claimtrail.http.door;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The names a server answers to. A page whose name was made to lead here, once it is open
 * in a browser, asks by that name and is known by it.
 */
final class KnownHosts {

	private static final String ANY = "*";

	private static final Pattern LOOPBACK = Pattern
		.compile("(?:.+\\.)?localhost|127(?:\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

	private final Set<String> names;

	private final boolean any;

	private KnownHosts(Set<String> names, boolean any) {
		this.names = names;
		this.any = any;
	}

	/**
	 * @param names as in the setting
	 * @param address where the server listens; null for everywhere
	 */
	static KnownHosts of(List<String> names, @Nullable InetAddress address) {
		Set<String> known = names.stream().map(KnownHosts::name).collect(Collectors.toUnmodifiableSet());
		boolean open = known.isEmpty() && (address == null || !address.isLoopbackAddress());
		return new KnownHosts(known, open || known.contains(ANY));
	}

	/**
	 * @param header value of the header Host; null where there is none, as from clients
	 * that are no browser
	 */
	boolean include(@Nullable String header) {
		if (this.any || header == null || header.isEmpty()) {
			return true;
		}
		String name = name(header);
		return LOOPBACK.matcher(name).matches() || this.names.contains(name);
	}

	private static String name(String host) {
		int colon = host.lastIndexOf(':');
		String name = (colon > host.lastIndexOf(']')) ? host.substring(0, colon) : host;
		return (name.endsWith(".") ? name.substring(0, name.length() - 1) : name).strip().toLowerCase(Locale.ROOT);
	}

}
