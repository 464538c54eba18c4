package org.claimtrail.pages.assets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Leaves out of a style sheet the fonts that it carries in itself, nine tenths of
 * GraphiQL's: the reader's own are there at once. A font that is a file of its own stays.
 */
final class WithoutFonts implements ResourceTransformer {

	private static final Pattern FONT = Pattern.compile("@font-face\\s*+\\{", Pattern.CASE_INSENSITIVE);

	private static final Pattern CARRIED = Pattern.compile("url\\(\\s*+[\"']?+data:", Pattern.CASE_INSENSITIVE);

	@Override
	public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
			throws IOException {
		Resource sheet = chain.transform(request, resource);
		if (!Objects.requireNonNullElse(sheet.getFilename(), "").endsWith(".css")) {
			return sheet;
		}
		String text = sheet.getContentAsString(StandardCharsets.UTF_8);
		return new TransformedResource(sheet, strip(text).getBytes(StandardCharsets.UTF_8));
	}

	/** Looks at each character a bounded number of times, however the sheet is made. */
	static String strip(String sheet) {
		StringBuilder kept = new StringBuilder(sheet.length());
		Matcher font = FONT.matcher(sheet);
		int from = 0;
		while (font.find(from)) {
			int end = end(sheet, font.end());
			if (end < 0) {
				break;
			}
			kept.append(sheet, from, font.start());
			if (!CARRIED.matcher(sheet).region(font.end(), end).find()) {
				kept.append(sheet, font.start(), end);
			}
			from = end;
		}
		return kept.append(sheet, from, sheet.length()).toString();
	}

	/**
	 * Where a rule ends that has begun. A brace within quotes is part of a text.
	 * @return the place behind its last brace, or -1 if it does not end
	 */
	private static int end(String sheet, int from) {
		for (int at = from; at < sheet.length(); at++) {
			char sign = sheet.charAt(at);
			if (sign == '}') {
				return at + 1;
			}
			if (sign == '"' || sign == '\'') {
				at = sheet.indexOf(sign, at + 1);
				if (at < 0) {
					return -1;
				}
			}
		}
		return -1;
	}

}
