package org.claimtrail.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The words of attribution that are known, by what they say. An asterisk stands for any
 * end of a word; in Chinese and Japanese, which part no words, a word stands anywhere.
 */
enum CueLexicon {

	/** What is said is denied. */
	NEGATIVE(
			"""
					deny denies denied denying denial falsely false untrue baseless unfounded reject* refut* disput* dismiss* debunk*
					contradict contradicts contradicted disavow* rubbished rubbishes rubbishing rebuff* repudiat*
					leugn* bestritt* bestreit* dementier* falsch unwahr démen* réfut* faux fausse niega* negó neg* desmient* desmint* falso falsa
					smenti* nega* ontken* zaprzecz* yalanla* förnek* опроверг* отриц* спрост* запереч* неправд*
					نفى نفت ينفي تنفي نفي كذب* 否认 否認 否定 驳斥 反驳 反駁"""),

	/** Whoever tells it does not stand by it as a fact. */
	HEDGED("""
			claim* allege* alleging allegation* estimat* estim* suggest* reportedly apparently may might could purport* presum*
			supposed* believ* likely probably possibly unverified unconfirmed accus* assert* seem* suspected thinks thought
			reckon* maintains maintained behaupt* schätz* geschätzt* vermut* angeblich* mutmaß* soll sollen unbestätigt* ungeprüft*
			prétend* présum* affirmerait affirmeraient aurait auraient serait seraient supuest* presunt* calcula calculan calculó habría* sería*
			sarebb* avrebb* stima* iddia* rzekom* szac* påstå* hävda* утвержда* оцен* оцін* якобы предполож* неподтвержд*
			стверджу* нібито непідтвердж* زعم زعمت زعموا يزعم تزعم ادعى ادعت يدعي تدعي قدّر* قدر* تقدّر تقدر يقدر تقدير* يعتقد يحتمل مزعوم*
			声称 聲稱 据称 據稱 估计 估計 可能 疑似 涉嫌 指控 主張 推定 とみられ"""),

	/** Whoever tells it stands by it as a fact. */
	COMMITTED(
			"""
					confirm* acknowledg* reveal* admit* conced* show shows showed shown showing prove proves proved proven disclos* verified verifies verifying
					demonstrat* establish* finds found bestätig* gestand* räumt* reconnaî* prouv* reconoc* verific* comprob* conferm*
					potwierdz* doğrula* bekräfta* подтверд* призна* доказ* підтверд* визна* довел* довод*
					أكد* أكّد* يؤكد تؤكد أثبت* اعترف* أقر أقرت أقروا 证实 證實 确认 確認 承认 承認 证明 證明 認め"""),

	/** Somebody says something. */
	SAYS("""
			according added adding adds announc* citing declar* quot* reported reporting reports said say saying says speaking
			stated states stating tell tells told writes wrote warn* specif* inform* insist*
			sagt* laut meldet* gemeldet* erklär* teilt* beziffer* zufolge gab schrieb selon annonc* déclar* indiqu* chiffr* según dijo dice
			anunci* informó informa* señal* secondo detto dichiar* segundo disse volgens zei meldde według powiedzia* poinform* göre söyledi
			enligt sade сказал* сообщ* заяв* говор* словам назвал* повідом* каже сказав назва*
			قال* تقول يقول صرح* صرّح* أعلن* ذكر* تذكر أفاد* تفيد أضاف* وفق* حسب* بحسب أشار* لفت*
			称 稱 表示 说 說 据 據 宣布 报道 報道 指出 通报 通報 発表 述べ によると"""),

	/** Somebody says something, where these stand alone in words of attribution. */
	GIVES("""
			count* data revis* updat* figure figures gave given gives noted notes per publish* put puts releas* report statement
			angaben dit данным даними"""),

	/** Stand beside words that say something. */
	BESIDE("""
			a also an and as at by for from had has have having in is it its now of on own s since state still that the their
			to today was were words yesterday not* late earlier monday tuesday wednesday thursday friday saturday sunday x twitter
			telegram facebook conference briefing interview
			mit nach von der die das den dem des so el la le les los las l d du de au по как в за"""),

	/** People of whom only that is said, or what stands before a name. */
	PEOPLE("""
			he she they him her them it official* authorit* mr mrs ms dr sir lord"""),

	/** An office, before or in place of a name. */
	OFFICES("""
			president* premier chancellor minister* secretary general chief leader head foreign defense defence prime senior
			commander colonel captain lieutenant admiral marshal ambassador governor mayor senator representative king queen
			prince pope director commissioner high"""),

	/** Whoever speaks in place of somebody else. */
	REPRESENTS(
			"""
					spokes* aide* office* lawyer* adviser* advisor* deputy administration ally allies assistant* team* former"""),

	/** Leave open whether something is said or only would be so. */
	OPEN("would"),

	/** Say that something is to come. */
	FUTURE("""
			will shall going expect* forecast* projected predict* plans planned planning would intend* aim* wird werden geplant* voraussichtlich sera
			seront prévu* prévoi* será serán prevé prevén prevê prevede previsto prevista będzie sarà будет будут ожида* планир* буде будуть очіку* планує* سوف ستكون سيكون سيصل ستصل 将 將 预计 預計"""),

	/** Turn round, or leave open, what the others say. */
	NOT("""
			not cannot never impossible hard difficult no none nobody neither nor without yet unable refus* declin* fail* hope* hoping await* pending
			doesn didn hasn haven hadn isn wasn weren couldn wouldn nicht kein* ohne weder noch n ne ni pas sans jamais sin nunca
			non senza não nie не ни ні без لم لا لن ليس دون 未 没 沒 不 无法 無法"""),

	/** What is denied where it is not so. */
	TRUTH("true truth case correct wahr vrai vérité cierto cierta verdad правд* соответств* відповід* صحيح 属实 屬實"),

	/** Could not be checked. */
	UNCHECKED("could cannot unable impossible independently couldn"),

	/** Say of something that it is so said, and of nobody that they say it. */
	IMPERSONAL(
			"""
					allegedly reportedly apparently purportedly supposedly presumably likely probably possibly unconfirmed unverified may might
					could seem* angeblich* mutmaßlich* soll sollen aurait auraient serait seraient supuest* presunt* якобы нібито rzekom* 疑似 可能"""),

	/**
	 * Stand before words that confirm, and leave open whether they do: "if confirmed".
	 */
	OPENING("if hardly barely scarcely avoid* without until before unless whether"),

	/** What others have said. */
	SAYINGS("claim claims report reports allegation* rumour* rumor* suggestion* accusation*"),

	/** Stand before that, behind words that answer it: "hit back at". */
	ANSWERING("at against down away aside off"),

	/** Stand further before them, with "to" or "of" between. */
	AWAITING("wait* await* asked trying tried hoping hope* expect* short still yet remains"),

	/**
	 * Somebody says something, in a text, where they need not be all that it says of it.
	 */
	TELLS("""
			confirm* claim* alleg* acknowledg* admit* insist* denies denied deny put puts estimat* aldus ifølge mukaan szerint podle podľa
			паводле potrivit közölte açıkladı angaben uppge* uppger säger poda* riferi* afferm* afirm* conforme
			acordo indic* asegur* précis* affirm* après confirmó confirmaron рассказ* передал* зазнач* словами утвержда* стверджу*
			подтверд* підтверд* potwierdz* conferm* bestätig* съобщи* kata menurut anot sõnul theo segons"""),

	/**
	 * Somebody may say something, in a text, and the others do not have them: verbs of
	 * saying, and moods and adverbs of hearsay. Words that stand often where nothing is
	 * attributed are none of these.
	 */
	HEARSAY("""
			noted testif* reckoning lament lamented laments suggest* reveal* disclos* remarked explained commented argued argues argue
			recounted reportedly rumoured rumored tweeted betont* bericht* schätzt schätzte schätzten schätzung schätzungen bilanzier*
			schilderte schilderten schildert unterstrich* unterstreich* demnach wonach angeblich* verlaut* zitier* mitteil* mitgeteilt
			sei seien habe soll sollen soulign* estimé estimation* expliqué expliquent racont* évoque évoquent évoqué communiqué
			prétendument assure assurent disent aurait auraient serait seraient apuntó apuntaron subray* detalló detallaron comunicó comunicaron
			comunicado calcula calculan calculó calcularon recalcó recalcaron lamentó lamentaron lamentan reveló revelaron explicó
			explicaron manifestó manifestaron aseveró dicen dijeron supuestamente presuntamente habría habrían sería serían
			уточн* пишут пишет пише передают передает передаёт подчерк* подчёрк* поясн* отметил* якобы дескать озвучил* доложил* твердят
			розпов* підкресл* наголос* наголош* начебто нібито пишуть передають кажуть мовляв"""),

	/** Those who may have told it, or how: ministries, the police, data and the like. */
	SOURCES("""
			official* authorit* ministr* minister* ministè* ministé* ministeri* police polizei* polici* government* regierung* gouvernement* gobierno*
			prosecutor* staatsanwalt* bürgermeister* parquet fiscal* spokes* sprecher* agency agencies department bureau statistic* data figures tally tallies count counts
			survey* poll polls study per міністерств* мінагро* міноборон* мінохорон* мінфін* мінсоц* уряд* поліці* прокурат* речни* министерств* миноборон* минздрав* минфин* минсельхоз* правительств* полици*
			данны* дані даними""");

	/** No stem has more letters. */
	private static final int LONGEST = 24;

	private final Set<String> words;

	CueLexicon(String words) {
		this.words = Set.copyOf(Arrays.asList(words.strip().split("\\s+")));
	}

	boolean hasAny(List<String> words) {
		return words.stream().anyMatch(this::has);
	}

	/** Whether it has a word, or a beginning of it with an asterisk. */
	boolean has(String word) {
		if (Character.isIdeographic(word.codePointAt(0))) {
			return this.words.stream()
				.anyMatch((known) -> Character.isIdeographic(known.codePointAt(0)) && word.contains(known));
		}
		return this.words.contains(word) || IntStream.rangeClosed(2, Math.min(word.length(), LONGEST))
			.anyMatch((end) -> this.words.contains(word.substring(0, end) + "*"));
	}

}
