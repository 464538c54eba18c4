package org.claimtrail.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Spellings of units, in the languages that news are written in. */
public final class Units {

	/** A unit and the other ways to write it. */
	private static final String SPELLINGS = """
			% | per cent, percent, pct, percentage, prozent, pour cent, por ciento, percento, відсоток, відсотків, процент, процентов
			people | person, personnes, personas, personen, menschen, pessoas, persone, осіб, людей, человек
			dollar | $, dólares, dólar, долар, доларів, доллар, долларов
			usd | us$, us dollar, u.s. dollar, american dollar
			eur | euro, €, євро, евро
			gbp | pound sterling, pounds sterling, sterling, british pound
			uah | hryvnia, hryvnya, ₴, грн, гривня, гривень
			rub | ruble, rouble, ₽, руб, рубль, рублей
			cny | yuan, renminbi, rmb
			jpy | yen
			chf | swiss franc
			inr | indian rupee, ₹
			pln | zloty, złoty
			ils | shekel, nis
			sek | swedish crown, swedish krona, swedish kronor
			nok | norwegian crown, norwegian krone, norwegian kroner
			dkk | danish crown, danish krone, danish kroner
			czk | czech crown
			cad | canadian dollar, c$
			aud | australian dollar, a$
			crown | couronne, corona, krone, kronen, kroner, krona, kronor
			t | tonne, metric ton, metric tonne, tonnen, tonnes métriques, tonelada, тонна, тонн
			kg | kilogram, kilogramme, kilo, kilogramm, kilogramo, кг
			g | gram, gramme, gramm
			km | kilometre, kilometer, kilomètre, kilómetro, км
			m | metre, meter, mètre, metro
			cm | centimetre, centimeter
			mm | millimetre, millimeter
			mile | mi
			foot | feet, ft
			km² | km2, sq km, square kilometre, square kilometer, quadratkilometer, kilomètre carré, kilómetro cuadrado, кв. км
			m² | m2, sq m, square metre, square meter, quadratmeter
			m³ | m3, cubic metre, cubic meter, kubikmeter
			ha | hectare, hektar, hectárea, га
			acre | ac
			l | litre, liter, litro
			barrel | bbl, barril, baril
			mw | megawatt
			gw | gigawatt
			kwh | kilowatt-hour, kilowatt hour
			mwh | megawatt-hour, megawatt hour
			gwh | gigawatt-hour, gigawatt hour
			twh | terawatt-hour, terawatt hour
			percentage point | pp, ppt, pct. point, prozentpunkt, point de pourcentage, punto porcentual
			household | families, family, haushalt, haushalte, ménage, hogar, hogares, familien, familles, семей, родин, домохозяйств
			house | home, homes, dwelling, dwellings, haus, häuser, maison, casa, дом, домов, будинок, будинків
			building | buildings, gebäude, bâtiment, edificio, здание, зданий, будівля, будівель
			vehicle | vehicles, fahrzeug, fahrzeuge, véhicule, vehículo
			car | cars, auto, autos, voiture, coche, машин, автомобилей
			second | sec, sekunde, sekunden, seconde, segundo
			minute | min, minuten, minuto
			hour | hr, stunde, stunden, heure, hora, час, часов, годин
			day | tag, tage, tagen, jour, día, дней, днів
			week | woche, wochen, semaine, semana, недель, тижнів
			month | monat, monate, monaten, mois, mes, meses, месяцев, місяців
			year | jahr, jahre, jahren, an, année, año, лет, років
			inch | inches, in
			yard | yards, yd
			nautical mile | nm, nmi
			knot | knots, kn
			mb | megabyte
			gb | gigabyte
			tb | terabyte
			krw | won
			drone | uav, drohne, drohnen, беспилотник, беспилотников, дронів
			missile | rakete, raketen, ракет, misil, misiles
			shell | granate, granaten, obus, снарядов, снарядів
			ship | vessel, vessels, boat, schiff, schiffe, navire, buque, корабль, кораблей
			aircraft | plane, airplane, aeroplane, flugzeug, flugzeuge, avion, avión, самолет, самолетов, літак, літаків
			tank | panzer, char, tanque, танк, танков, танків
			customer | customers, client, kunde, kunden, abonné, cliente
			bushel | bushels, bu
			ounce | oz, ounces, unze, unzen
			gallon | gallons, gal
			kw | kilowatt
			basis point | bp, bps, basispunkt
			vote | votos, voto, voix, stimme, stimmen, голос, голосов, голосів
			job | position, post, arbeitsplatz, arbeitsplätze, emploi, empleo
			°c | c, degree celsius, degrees celsius, celsius, degree centigrade, degrees centigrade, grad celsius
			°f | f, degree fahrenheit, degrees fahrenheit, fahrenheit
			km/h | kph, kmh, kilometres per hour, kilometers per hour
			mph | miles per hour
			µg/m³ | µg/m3, μg/m³, μg/m3, ug/m3, micrograms per cubic metre, micrograms per cubic meter
			""";

	/** What a word without more means in news of the world. */
	private static final Map<String, String> USUAL = Map.of("dollar", "usd");

	/** A word and the units that it may mean. */
	private static final String AMBIGUOUS = """
			crown | sek, nok, dkk, czk, isk
			dollar | usd, cad, aud, nzd, sgd, hkd
			pound | gbp, lb, egp, ssp
			ton | t, short ton, long ton
			degree | °c, °f
			° | °c, °f, degree
			franc | chf, xof, xaf
			rupee | inr, pkr, lkr, npr
			peso | mxn, ars, php, cop, clp
			lira | try, syp, lbp
			mile | nautical mile
			share | %
			point | %, percentage point
			""";

	/** Whom figures of people count: what they are is the measure's to say. */
	private static final Set<String> PEOPLE = Set.of("people", "men", "women", "children", "individual", "inhabitant",
			"resident", "civilian", "soldier", "troop", "fighter", "servicemen", "refugee", "migrant", "patient",
			"worker", "employee", "pupil", "student", "spectator", "fan", "visitor", "voter", "victim", "casualty",
			"casualtie", "death", "prisoner", "protester", "participant", "passenger", "job", "soldat", "soldaten",
			"civil", "zivilist", "zivilisten", "dead", "case", "injured", "wounded", "infection", "malade", "mort",
			"cas", "tote", "fall", "fälle", "fatality", "fatalitie", "muerto", "caso", "morto", "survivor", "attendee",
			"arrest", "detainee", "hostage", "evacuee");

	private static final Pattern SCALE = Pattern.compile(
			"^(?:thousand|million|billion|trillion|mln|mn|bn|k|tausend|millionen|milliarden|millier|mille|millones|mil|тис\\.?|тыс\\.?|млн|млрд)s? (?:of |de |d'|von )?");

	private static final Map<String, String> UNITS = new HashMap<>();

	private static final Map<String, Set<String>> MEANINGS = new TreeMap<>();

	static {
		rows(SPELLINGS).forEach((unit, others) -> {
			UNITS.put(singular(unit), unit);
			others.forEach((other) -> UNITS.put(singular(other), unit));
		});
		rows(AMBIGUOUS).forEach(
				(word, meant) -> MEANINGS.put(word, meant.stream().map(Units::singular).collect(Collectors.toSet())));
	}

	private Units() {
	}

	private static Map<String, List<String>> rows(String table) {
		Map<String, List<String>> rows = new HashMap<>();
		table.lines().forEach((line) -> {
			String[] columns = line.split(" \\| ");
			rows.put(columns[0], Arrays.asList(columns[1].split(", ")));
		});
		return rows;
	}

	/** Whether it is known what a unit is, and what other words for it there are. */
	public static boolean isKnown(String unit) {
		String word = spelling(unit);
		String bare = SCALE.matcher(word).replaceFirst("");
		return Stream.of(word, bare, spelling(bare.replaceFirst(" (?:of|per) .*", "")))
			.anyMatch((one) -> UNITS.containsKey(one) || UNITS.containsValue(one) || MEANINGS.containsKey(one)
					|| PEOPLE.contains(one) || MEANINGS.values().stream().anyMatch((meant) -> meant.contains(one)));
	}

	/** Whether both are words for people, whom the measure says more of. */
	public static boolean arePeople(String one, String other) {
		return PEOPLE.contains(spelling(one)) && PEOPLE.contains(spelling(other));
	}

	/** Whether it is a share of a hundred. */
	public static boolean isPercent(String unit) {
		return "%".equals(spelling(unit));
	}

	/** One spelling of what is written in several ways, without the plural's letter. */
	private static String spelling(String unit) {
		String words = singular(unit.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
		return UNITS.getOrDefault(words, words);
	}

	/** Whether two units are one, however they are spelt. */
	public static boolean areSame(String one, String other) {
		String unit = spelling(one);
		String another = spelling(other);
		return unit.equals(another) || another.equals(USUAL.get(unit)) || unit.equals(USUAL.get(another));
	}

	private static String singular(String word) {
		return (word.length() > 2 && word.endsWith("s") && !word.endsWith("ss")) ? word.substring(0, word.length() - 1)
				: word;
	}

	/**
	 * Whether one of two units is a word that may mean the other: "degrees" may be those
	 * of Celsius, and "million tons" tons in a figure that left the million to its unit.
	 */
	public static boolean mayMean(String one, String other) {
		String unit = spelling(one);
		String another = spelling(other);
		return means(unit, another) || means(another, unit) || isOf(unit, another) || isOf(another, unit)
				|| PEOPLE.contains(unit) && PEOPLE.contains(another)
				|| SCALE.matcher(unit).find() != SCALE.matcher(another).find()
						&& areSame(SCALE.matcher(unit).replaceFirst(""), SCALE.matcher(another).replaceFirst(""));
	}

	/** "Tonnes of CO2" are tonnes, and "percent of the vote" is percent. */
	private static boolean isOf(String longer, String unit) {
		int of = longer.indexOf(" of ");
		return of > 0 && areSame(longer.substring(0, of), unit);
	}

	private static boolean means(String word, String unit) {
		return MEANINGS.getOrDefault(word, Set.of()).contains(singular(unit));
	}

}
