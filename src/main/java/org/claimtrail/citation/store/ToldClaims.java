package org.claimtrail.citation.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.claimtrail.citation.CitationsRecord;
import org.claimtrail.citation.told.CountedMeasure;
import org.claimtrail.citation.told.Excerpt;
import org.claimtrail.citation.told.Kinship;
import org.claimtrail.citation.told.Told;
import org.claimtrail.citation.told.ToldFigure;
import org.claimtrail.claim.AppearanceRecord;
import org.claimtrail.claim.Attribution;
import org.claimtrail.claim.Basis;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.Evidence;
import org.claimtrail.claim.FigureRecord;
import org.claimtrail.claim.Per;
import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reads from the graph what the rules of drift look at, each claim and measure once. */
final class ToldClaims {

	private static final String CLAIMS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			RETURN collect(claim {.id, .claimantId, .statedOn, .cue, .attribution, .language, .measureId, .low, .high, .comparator, .unit,
				.phrase, .basis, .since, .until, .per, .asOf, .asOfInferred, .forecast, .vague, .printedValue, cites: EXISTS { (claim)-[:CITES]->() },
				words: [coalesce(claim.quote, '')] + COLLECT { MATCH (claim)-[appears:APPEARS_IN]->() WHERE appears.exact IS NOT NULL
					RETURN appears.exact },
				excerpts: COLLECT { MATCH (claim)-[appears:APPEARS_IN]->() WHERE appears.exact IS NOT NULL
					AND (appears.prefix IS NOT NULL OR appears.suffix IS NOT NULL)
					RETURN appears {.exact, .prefix, .suffix} },
				languages: COLLECT { MATCH (claim)-[appears:APPEARS_IN]->() WHERE appears.language IS NOT NULL
					RETURN appears.language },
				knownThrough: COLLECT { MATCH (claim)-[:KNOWN_THROUGH]->(report:Claim) RETURN report.id }}) AS claims
			""";

	private static final String MEASURES = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (measure:Measure {id: id})
			RETURN id, measure.name AS name, measure.unit AS unit,
				COLLECT { MATCH (measure)-[:COMPONENT_OF*1..9]->(whole:Measure) RETURN DISTINCT whole.id } AS wholes,
				COLLECT { MATCH (measure)-[:MAY_MEAN]->(meaning:Measure) RETURN meaning.id } AS meanings
			""";

	private static final Pattern ADDED = Pattern.compile("\\[[^\\]]*\\]");

	private final Map<String, Told> claims = new HashMap<>();

	private final Map<String, CountedMeasure> measures = new HashMap<>();

	/** Forgets what was read. */
	void clear() {
		this.claims.clear();
		this.measures.clear();
	}

	/**
	 * Enters claims just written, as if they were read.
	 * @param citations what they cite
	 */
	void enter(TransactionContext transaction, Collection<ClaimRecord> written, Collection<CitationsRecord> citations) {
		Set<String> counted = new HashSet<>();
		written.stream()
			.map(ClaimRecord::figure)
			.filter(Objects::nonNull)
			.forEach((figure) -> counted.add(figure.measure()));
		readMeasures(transaction, counted);
		Map<String, CitationsRecord> cited = new HashMap<>();
		citations.forEach((citing) -> cited.put(citing.citing(), citing));
		written.forEach(
				(claim) -> this.claims.put(claim.id(), told(claim, Objects.requireNonNull(cited.get(claim.id())))));
	}

	/** Reads those claims that were not read before. */
	void read(TransactionContext transaction, Collection<String> ids) {
		List<String> unread = ids.stream().filter((id) -> !this.claims.containsKey(id)).toList();
		if (unread.isEmpty()) {
			return;
		}
		List<Value> rows = transaction.run(CLAIMS, Map.of("ids", unread))
			.single()
			.get("claims")
			.asList(Function.identity());
		Set<String> counted = new HashSet<>();
		rows.forEach((claim) -> counted.add(claim.get("measureId").asString("")));
		readMeasures(transaction, counted);
		rows.forEach((claim) -> this.claims.put(claim.get("id").asString(), told(claim)));
	}

	/** Whether the graph has a claim that was to be read. */
	boolean has(String id) {
		return this.claims.containsKey(id);
	}

	/** A claim that was read. */
	Told claim(String id) {
		return Objects.requireNonNull(this.claims.get(id));
	}

	/**
	 * How what one claim counts is related to what another one, which it cites, counts.
	 */
	Kinship kinship(Told cited, Told citing) {
		if (cited.figure() == null || citing.figure() == null) {
			return Kinship.OTHER;
		}
		return counted(cited.figure().measure()).toldAs(counted(citing.figure().measure()), this.measures::get);
	}

	private CountedMeasure counted(String measure) {
		return Objects.requireNonNull(this.measures.get(measure));
	}

	private void readMeasures(TransactionContext transaction, Set<String> ids) {
		Set<String> unread = new HashSet<>(ids);
		unread.removeAll(this.measures.keySet());
		if (!unread.isEmpty()) {
			Set<String> meanings = new HashSet<>();
			transaction.run(MEASURES, Map.of("ids", List.copyOf(unread))).forEachRemaining((row) -> {
				CountedMeasure counted = counted(row);
				this.measures.put(counted.id(), counted);
				meanings.addAll(counted.meanings());
			});
			readMeasures(transaction, meanings);
		}
	}

	private Told told(ClaimRecord claim, CitationsRecord citations) {
		List<Evidence> evidence = claim.appearances()
			.stream()
			.map(AppearanceRecord::evidence)
			.filter(Objects::nonNull)
			.toList();
		List<String> words = Stream
			.concat(Stream.of((claim.quote() != null) ? claim.quote() : ""), evidence.stream().map(Evidence::exact))
			.toList();
		List<Excerpt> excerpts = evidence.stream()
			.filter((one) -> one.prefix() != null || one.suffix() != null)
			.map((one) -> excerpt(one.prefix(), one.exact(), one.suffix()))
			.toList();
		return new Told(claim.id(), claim.claimant(), claim.statedOn(), claim.cue(), claim.attribution(), words(words),
				excerpts,
				languages(claim.language(),
						evidence.stream().map(Evidence::language).filter(Objects::nonNull).map(String::valueOf)),
				!citations.cites().isEmpty(), Set.copyOf(citations.knownThrough()), figure(claim));
	}

	private Told told(Value claim) {
		return new Told(claim.get("id").asString(), claim.get("claimantId").asString(""),
				Objects.requireNonNullElse(date(claim, "statedOn"), PartialDate.UNKNOWN),
				claim.get("cue").asString(null), Attribution.valueOf(claim.get("attribution").asString("NEUTRAL")),
				words(claim.get("words").asList(Value::asString)),
				claim.get("excerpts")
					.asList((one) -> excerpt(one.get("prefix").asString(null), one.get("exact").asString(),
							one.get("suffix").asString(null))),
				languages(claim.get("language").asString(null),
						claim.get("languages").asList(Value::asString).stream()),
				claim.get("cites").asBoolean(), Set.copyOf(claim.get("knownThrough").asList(Value::asString)),
				figure(claim));
	}

	private static Excerpt excerpt(@Nullable String prefix, String exact, @Nullable String suffix) {
		return new Excerpt((prefix != null) ? prefix : "", words(List.of(exact)), (suffix != null) ? suffix : "");
	}

	private static Set<String> languages(@Nullable String quoted, Stream<String> printed) {
		return Stream.concat(Stream.ofNullable(quoted), printed).collect(Collectors.toUnmodifiableSet());
	}

	/** What a reporter added in brackets is not the source's word. */
	private static String words(List<String> texts) {
		return ADDED.matcher(String.join(" ", texts)).replaceAll(" ").strip();
	}

	private @Nullable ToldFigure figure(ClaimRecord claim) {
		FigureRecord figure = claim.figure();
		CountedMeasure counted = (figure != null) ? this.measures.get(figure.measure()) : null;
		if (figure == null || counted == null || !figure.vague() && figure.low() == null && figure.high() == null) {
			return null;
		}
		String unit = (figure.unit() != null) ? figure.unit() : counted.unit();
		return new ToldFigure(figure.measure(), counted.name(), figure.low(), figure.high(), figure.comparator(), unit,
				!unit.equals(counted.unit()), figure.phrase(), figure.basis(), figure.since(), figure.until(),
				figure.per(), claim.isDescribedDayInferred() ? null : figure.asOf(), figure.forecast(), figure.vague(),
				(figure.printed() != null) ? figure.printed().value() : null);
	}

	private @Nullable ToldFigure figure(Value claim) {
		String measure = claim.get("measureId").asString("");
		CountedMeasure counted = this.measures.get(measure);
		boolean vague = claim.get("vague").asBoolean(false);
		boolean numbered = !claim.get("low").isNull() || !claim.get("high").isNull();
		if (claim.get("comparator").isNull() || counted == null || !numbered && !vague) {
			return null;
		}
		Value per = claim.get("per");
		String unit = claim.get("unit").asString(counted.unit());
		boolean inferred = claim.get("asOfInferred").asBoolean(false);
		return new ToldFigure(measure, counted.name(), number(claim, "low"), number(claim, "high"),
				Comparator.valueOf(claim.get("comparator").asString()), unit, !unit.equals(counted.unit()),
				claim.get("phrase").asString(""), Basis.valueOf(claim.get("basis").asString("CUMULATIVE")),
				date(claim, "since"), date(claim, "until"), per.isNull() ? null : Per.valueOf(per.asString()),
				inferred ? null : date(claim, "asOf"), claim.get("forecast").asBoolean(false), vague,
				number(claim, "printedValue"));
	}

	private static @Nullable Double number(Value claim, String name) {
		return claim.get(name).isNull() ? null : claim.get(name).asDouble();
	}

	private static @Nullable PartialDate date(Value claim, String name) {
		return claim.get(name).isNull() ? null : PartialDate.parse(claim.get(name).asString());
	}

	private static CountedMeasure counted(Record row) {
		return new CountedMeasure(row.get("id").asString(), row.get("name").asString(), row.get("unit").asString(),
				Set.copyOf(row.get("wholes").asList(Value::asString)),
				Set.copyOf(row.get("meanings").asList(Value::asString)));
	}

}
