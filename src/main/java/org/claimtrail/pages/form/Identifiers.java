package org.claimtrail.pages.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes identifiers from names, by one rule: small letters and digits without accents,
 * parted by hyphens. A claim has that of its claimant, by the last name of a person, the
 * day and what it is about.
 */
public final class Identifiers {

	private static final int LONGEST = 80;

	private static final int WORDS = 6;

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

	private Identifiers() {
	}

	public static String of(String kind, String... parts) {
		return kind + ":"
				+ Stream.of(parts)
					.map(Identifiers::slug)
					.filter((part) -> !part.isEmpty())
					.collect(Collectors.joining("-"));
	}

	/** The name of a claimant within the identifier of a claim. */
	public static String shortName(String claimantId) {
		String name = claimantId.substring(claimantId.indexOf(':') + 1);
		return claimantId.startsWith("speaker:") ? name.substring(name.lastIndexOf('-') + 1) : name;
	}

	/** The first words of a text. */
	public static String words(String text) {
		return Stream.of(text.strip().split("\\s+")).limit(WORDS).collect(Collectors.joining(" "));
	}

	/** Empty where no letter of the text is a Latin one. */
	static String slug(String text) {
		String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		String latin = plain.toLowerCase(Locale.ROOT)
			.replace("ß", "ss")
			.replace("ø", "o")
			.replace("ł", "l")
			.replace("đ", "d")
			.replace("æ", "ae")
			.replace("'", "")
			.replace("’", "");
		String slug = OTHERS.matcher(latin).replaceAll("-").replaceAll("^-|-$", "");
		return (slug.length() > LONGEST) ? slug.substring(0, LONGEST).replaceAll("-[^-]*$", "") : slug;
	}

}
