package org.claimtrail.citation.told;

import java.util.List;
import java.util.Set;

/**
 * Words that stand about a verb of saying, endings of verbs, and words with which a text
 * rather goes on with what it tells.
 */
final class ClauseWords {

	/** Words that attribute together and are ordinary ones each. */
	static final List<String> PHRASES = List.of("in the words of", "by the account of", "given by", "released by",
			"believed to", "thought to", "understood to", "reckoned to", "going by", "heißt es", "hieß es", "es hieß",
			"die rede ist", "die rede war", "geht von", "gehen von", "ging von", "gingen von", "davon aus",
			"den worten", "dem vernehmen nach", "fait état", "font état", "faisait état", "faisaient état",
			"faisant état", "à en croire", "apprend on", "on apprend", "t on appris", "fait savoir", "on parle de",
			"parlent de", "aux dires", "au dire", "de acuerdo con", "en palabras de", "hablan de", "habla de",
			"hablaron de", "говорят о", "говорят об", "говорит о", "по слухам", "по подсчетам", "по подсчётам",
			"по оценкам", "по информации", "по сведениям", "говорять про", "говорить про", "за підрахунками",
			"за оцінками", "за інформацією", "за чутками", "по мнению", "на думку");

	/** "Wie": what follows may say who has told it. */
	static final Set<String> AS = words("wie comme como как як");

	/** That which a verb of saying is followed by, behind a comma. */
	static final Set<String> THAT = words("dass daß что що");

	/** Follow it where it takes up the whole that was told. */
	static final Set<String> CONSEQUENCES = words("""
			привело стало вызвало повлекло означает является составляет больше меньше выше ниже на в почти
			призвело стало спричинило означає є становить більше менше вище нижче на у майже""");

	/** Stand before it where it tells a consequence. */
	static final Set<String> SO = words("""
			so So derart solch dermaßen dazu dafür Folge zur ohne так настолько потому то тому того том тем те настільки
			через""");

	/** Stand before whoever says it; those of English stand elsewhere as well. */
	static final Set<String> ARTICLES = words(
			"der die das ein eine es sie er el los las la le les l un une una unos unas");

	private static final Set<String> PAST = words(
			"""
					noted lamented added recalled observed stressed concluded conceded revealed disclosed explained argued remarked
					insisted recounted wrote bemoaned""");

	private static final Set<String> PRESENT = words(
			"""
					wrote writes write thought think thinks know knew swore reckon reckons note notes recall recalls observe observes stress stresses
					conclude concludes concede concedes reveal reveals lament laments explain explains argue argues remark remarks
					insist insists recount recounts show shows suggest suggests held holds contend contends maintain maintains""");

	private static final Set<String> HAVE = words("a ont avait avaient ha han había habían");

	private static final List<String> PARTICIPLES = List.of("é", "ado", "ido", "icho");

	/** Other words have these as well. */
	private static final List<String> COMMON_ENDINGS = List.of("en", "an", "ern", "ent", "ait", "t");

	private static final List<String> ENDINGS = List.of("te", "ten", "aron", "ieron", "ó", "aban", "ían", "aient", "ли",
			"ил", "ал", "ел", "ила", "ала", "ела", "ает", "ует", "ют", "ут", "ят", "лся", "лась", "лись", "ють", "уть",
			"ять", "ав", "ив", "ає", "ує", "вся");

	/** Verbs that end as adverbs of French do. */
	private static final Set<String> IN_MENT = words("estiment affirment confirment proclament clament");

	/** Words that end as verbs, and are adverbs and participles beside what is told. */
	private static final List<String> NO_ENDINGS = List.of("ant", "ment", "hrend", "ción");

	/** With which a text goes on with what it tells. */
	private static final Set<String> FURTHER = words(
			"""
					most many some several few including among mostly mainly partly half all both none each every one two three four five six
					seven eight nine ten dozens scores hundreds thousands others another more less fewer far up down with without in on at from to
					for by after before since until when while where which who whose whom that what and or but so if though although because
					whereas than only just even also not no never nobody then later still once during across into over under between near along
					despite instead compared were was is are be been being there women men children people victims this these those
					late quite private state estate white
					als auch außen damit dann dank darunter davon eine erst fast gegen gestern inzwischen insgesamt jetzt meist meiste meisten mit mitten neben
					nicht samt seit sondern selbst somit sonst statt unten viele vielen wegen weit weiten zuletzt zwischen zumeist älteren heute
					ante antes aunque bien constante cuando desde durante mediante parte quien siguiente también sobre siguen eran
					absent avant cette devant dont durant entre pendant plupart quant reste souvent suivant surtout tant toute tout vite soit
					если или ли пока когда хотя недели земли дали после почти якщо або чи поки коли хоча після майже""");

	/** Beginnings of verbs with which it does. */
	private static final List<String> NARRATIVE = List
		.of(("""
				kill injur wound destroy damag displac arrest evacuat closed cancel delay block flood trap strand hospital treat burn buried
				infect affect detain rescued saved suspend ground sentenc jail fined charged convict includ requir used collaps crash capsiz
				explod fail drop jump soar increas decreas climb died drown starv perish surviv started ended happen occur follow remain stayed
				reopen opened return moved turned changed based related aged need expect planned missed wreck crush derail reached caused forced
				lost left gained earned
				waren wurd hatte hätte konnt könnt musst sollt wollt durft starb tötet töte verletz zerstör beschädig vermiss verwund führt
				blieb stürzt brann lebt lebte verlor evaku macht haben sind werd besteht kosten kostet
				muri falleci resulta queda fue estab estuv tení tien mata mató matar hiri destru provoc caus dej oblig arras dañ permit volc hund viv
				esper tué bless mort détrui dispar péri touch fait laiss devenu été étai avai sont serai
				погиб ранен был стал умер скончал пострада пропал сгорел разруш поврежд рухнул эвакуир обруш перевер загор взорв остал оказал
				наход случил произош утон потер получ привел жив работа начал
				загину бул помер постражда поранен зник згор зруйн пошкод евакую обвал перекин вибух залиш опин знаход потону повал зірв втрат отрим призвел
				працю стал""")
			.split("\\s+"));

	private ClauseWords() {
	}

	private static Set<String> words(String words) {
		return Set.copyOf(List.of(words.strip().split("\\s+")));
	}

	/** Whether a text with this word rather tells more. */
	static boolean goesOn(String word) {
		return FURTHER.contains(word);
	}

	/** Whether it may be an English verb of saying, behind whoever says it. */
	static boolean isEnglishVerb(String word) {
		return PRESENT.contains(word)
				|| word.length() > 4 && word.endsWith("ed") && isLowerCase(word) && !isNarrative(word);
	}

	/** Whether it is an English one that may stand before whoever said it. */
	static boolean isPastOfSaying(String word) {
		return PAST.contains(word);
	}

	/** Whether it may be a verb of saying of another language. */
	static boolean isVerb(String word) {
		return isCertainVerb(word) || COMMON_ENDINGS.stream().anyMatch(word::endsWith) && mayBeVerb(word);
	}

	/** Whether it ends as hardly anything but a verb of another language. */
	static boolean isCertainVerb(String word) {
		return ENDINGS.stream().anyMatch(word::endsWith) && mayBeVerb(word);
	}

	private static boolean mayBeVerb(String word) {
		return word.length() > 3 && isLowerCase(word) && !FURTHER.contains(word) && !isNarrative(word)
				&& (IN_MENT.contains(word) || NO_ENDINGS.stream().noneMatch(word::endsWith));
	}

	/** Whether two words may together be one, such as "ont martelé". */
	static boolean isPerfect(String have, String participle) {
		return HAVE.contains(have) && PARTICIPLES.stream().anyMatch(participle::endsWith) && !isNarrative(participle);
	}

	static boolean isCyrillic(String word) {
		return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
	}

	private static boolean isLowerCase(String word) {
		return Character.isLowerCase(word.codePointAt(0));
	}

	private static boolean isNarrative(String word) {
		return NARRATIVE.stream().anyMatch(word::startsWith);
	}

}
