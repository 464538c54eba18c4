package org.claimtrail.pages.assets;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * The addresses of scripts, styles and the icon. Each holds a hash of its file, so that a
 * browser may keep it for good.
 */
@Component
public class Assets {

	private final ResourceUrlProvider urls;

	Assets(ResourceUrlProvider urls) {
		this.urls = urls;
	}

	/**
	 * The address of an asset, relative to the start page.
	 */
	public String url(String name) {
		var url = this.urls.getForLookupPath("/assets/" + name);
		return Objects.requireNonNull(url, () -> "no such asset: " + name).substring(1);
	}

	/**
	 * The addresses of several assets, each under its name with underscores in place of
	 * signs.
	 */
	public Map<String, Object> urls(String... names) {
		return Stream.of(names).collect(Collectors.toMap(Assets::place, this::url));
	}

	private static String place(String name) {
		return name.replaceAll("\\W", "_");
	}

}
