package org.claimtrail.printed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A number as it stands in a folded text, as the numbers that it may mean. Point and
 * comma part thousands in one country and decimals in another: where both can be, both
 * are meant.
 *
 * @param meant the likelier first
 */
public record PrintedNumber(List<BigDecimal> meant) {

	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

	private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

	private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

	private static final BigDecimal TRILLION = BILLION.multiply(THOUSAND);

	/** Directly behind a number these can be units as well: metres and bytes. */
	private static final Map<String, BigDecimal> LETTERS = Map.of("m", MILLION, "b", BILLION);

	private static final Map<Pattern, BigDecimal> SCALES = Map.of(Pattern.compile("k|thousands?|thsd|tsd|tys|тис|тыс"),
			THOUSAND, Pattern.compile("mn|mln|mio|millions?|millionen|млн"), MILLION,
			Pattern.compile("bn|mrd|bln|billions?|milliards?|млрд"), BILLION, Pattern.compile("tn|trillions?"),
			TRILLION);

	/** A number in a folded text: the digits and, in another group, the scale. */
	public static final Pattern PATTERN = Pattern.compile("(?<![\\p{L}\\p{N}])(?<![0-9][.,'’])"
			+ "([0-9]{1,3}([ .,'’])[0-9]{3}(?:\\2[0-9]{3})*(?:[.,][0-9]+)?|[0-9]+(?:[.,][0-9]+)?|one(?= [mbt]\\w*illion))"
			+ "(?:([mb])|[ -]?(" + SCALES.keySet().stream().map(Pattern::pattern).collect(Collectors.joining("|"))
			+ "))?(?![\\p{L}\\p{N}]|[.,'’][0-9])");

	/** Words by which texts have a scale. */
	private static final Map<BigDecimal, List<String>> WORDS = Map.of(THOUSAND, List.of("k", " thousand"), MILLION,
			List.of("m", " million", " mln"), BILLION, List.of("bn", " billion"));

	private static final int DECIMALS = 3;

	/** The number that a match of the pattern is. */
	public static PrintedNumber of(MatchResult match) {
		List<BigDecimal> numbers = numbers(match.group(1));
		if (match.group(3) != null) {
			BigDecimal scale = LETTERS.get(match.group(3));
			return new PrintedNumber(
					Stream.concat(numbers.stream().map((number) -> plain(number.multiply(scale))), numbers.stream())
						.toList());
		}
		BigDecimal scale = (match.group(4) != null) ? scale(match.group(4)) : BigDecimal.ONE;
		return new PrintedNumber(numbers.stream().map((number) -> plain(number.multiply(scale))).toList());
	}

	private static BigDecimal scale(String word) {
		return SCALES.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().matcher(word).matches())
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(BigDecimal.ONE);
	}

	private static List<BigDecimal> numbers(String printed) {
		String digits = printed.equals("one") ? "1" : printed.replaceAll("[ '’]", "");
		int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
		if (last < 0) {
			return List.of(plain(new BigDecimal(digits)));
		}
		BigDecimal whole = plain(new BigDecimal(digits.replaceAll("[.,]", "")));
		BigDecimal parted = plain(
				new BigDecimal(digits.substring(0, last).replaceAll("[.,]", "") + "." + digits.substring(last + 1)));
		if (digits.indexOf(digits.charAt(last)) < last) {
			return List.of(whole);
		}
		boolean either = digits.equals(printed) && digits.matches("[1-9][0-9]{0,2}[.,][0-9]{3}");
		return either ? List.of(whole, parted) : List.of(parted);
	}

	private static BigDecimal plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	/** The figures of claims that it may be. */
	public List<Double> values() {
		return this.meant.stream().map(BigDecimal::doubleValue).toList();
	}

	/** All that is meant, in digits as anyone prints them. */
	public Set<String> digits() {
		Set<String> forms = new LinkedHashSet<>();
		for (BigDecimal number : this.meant) {
			String[] parts = number.toPlainString().split("\\.");
			String decimals = (parts.length > 1) ? parts[1] : "";
			forms.addAll(parted(parts[0], decimals));
			if (parts[0].length() > DECIMALS) {
				String grouped = parts[0].replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", ",");
				if (decimals.isEmpty()) {
					Stream.of(",", ".", "'", " ").map((sign) -> grouped.replace(",", sign)).forEach(forms::add);
				}
				else {
					forms.add(grouped + "." + decimals);
					forms.add(grouped.replace(',', '.') + "," + decimals);
				}
			}
		}
		return forms;
	}

	/** All that is meant, in thousands, millions and billions where that is short. */
	public Set<String> scaled() {
		Set<String> forms = new LinkedHashSet<>();
		for (BigDecimal number : this.meant) {
			for (BigDecimal scale : List.of(THOUSAND, MILLION, BILLION)) {
				List<String> words = WORDS.getOrDefault(scale, List.of());
				BigDecimal part = plain(number.divide(scale, DECIMALS, RoundingMode.HALF_UP));
				if (part.multiply(scale).compareTo(number) == 0 && part.compareTo(new BigDecimal("0.1")) >= 0
						&& part.compareTo(THOUSAND) < 0) {
					String[] parts = part.toPlainString().split("\\.");
					for (String printed : parted(parts[0], (parts.length > 1) ? parts[1] : "")) {
						words.forEach((word) -> forms.add(printed + word));
					}
					if (part.equals(BigDecimal.ONE)) {
						forms.add("one" + words.get(1));
					}
				}
			}
		}
		return forms;
	}

	private static List<String> parted(String whole, String decimals) {
		return decimals.isEmpty() ? List.of(whole) : List.of(whole + "." + decimals, whole + "," + decimals);
	}

}
