package org.claimtrail.random;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Makes claims that cite and review each other in every direction, in circles too. */
final class ClaimMaker {

	private static final List<String> MEDIA = List.of("SPEECH", "INTERVIEW", "PRESS_CONFERENCE", "STATEMENT", "REPORT",
			"SOCIAL_MEDIA", "ARTICLE", "BRIEFING", "OTHER");

	private static final List<String> ATTRIBUTIONS = List.of("NEUTRAL", "HEDGED", "COMMITTED", "NEGATIVE");

	private static final List<String> VERIFICATIONS = List.of("UNVERIFIED", "UNVERIFIED", "VERIFIED", "CONTESTED",
			"REFUTED", "RETRACTED");

	private static final List<String> INTENTS = List.of("QUOTES", "REPORTS", "REPORTS", "EVIDENCE", "AUTHORITY",
			"DATA_SOURCE", "CONFIRMS", "DISPUTES", "REFUTES", "QUALIFIES", "CORRECTS", "UPDATES", "COMPARES");

	private static final List<String> RATINGS = List.of("TRUE", "MOSTLY_TRUE", "MIXED", "MOSTLY_FALSE", "FALSE",
			"UNVERIFIABLE");

	private final Dice dice;

	private final World world;

	private final AwkwardTexts texts;

	private final AwkwardDates dates;

	private final FigureMaker figures;

	ClaimMaker(Dice dice, World world) {
		this.dice = dice;
		this.world = world;
		this.texts = new AwkwardTexts(dice);
		this.dates = new AwkwardDates(dice);
		this.figures = new FigureMaker(dice, this.dates);
	}

	void make(int number) {
		for (int made = 0; made < number; made++) {
			claim(made);
		}
		for (Thing claim : this.world.all("Claim")) {
			cite(claim);
			this.dice.some(this.world.all("Proposition"), 0, this.dice.pick(List.of(0, 1, 3)))
				.forEach((proposition) -> this.world.tie("EXPRESSES", claim, proposition));
			review(claim);
		}
	}

	private void claim(int number) {
		Thing claim = new Thing("Claim", WorldMaker.id("Claim", number)).with("statement", this.texts.sentence())
			.with("quote", some())
			.with("language", this.dice.orNothing(3, () -> this.dice.pick(WorldMaker.LANGUAGES)))
			.with("medium", this.dice.pick(MEDIA))
			.with("cue", some())
			.with("attribution", this.dice.pick(ATTRIBUTIONS))
			.with("statedOn", this.dates.stated(2021, 2025))
			.with("verification", this.dice.pick(VERIFICATIONS))
			.with("verificationNote", some());
		this.world.add(claim);
		this.world.tie("MADE_BY", claim, this.dice.pickEarly(this.world.all("Claimant"))).with("role", some());
		if (!this.dice.oneIn(3)) {
			Thing measure = this.dice.pickEarly(this.world.all("Measure"));
			claim.with("figure", this.figures.make(claim, measure));
			this.world.tie("QUANTIFIES", claim, measure);
		}
		appear(claim);
	}

	/** In some articles in several places. */
	private void appear(Thing claim) {
		for (Thing article : this.dice.some(this.world.all("Article"), 0, 3)) {
			for (String place : this.dice.some(List.of("HEADLINE", "SUBHEADLINE", "BODY", "CAPTION"), 1, 3)) {
				this.world.tie("APPEARS_IN", claim, article).with("place", place);
			}
		}
	}

	private void cite(Thing claim) {
		List<Thing> claims = this.world.all("Claim");
		List<Thing> likely = this.dice.oneIn(3) ? claims.subList(0, 12) : claims;
		for (Thing cited : this.dice.some(likely, 0, this.dice.pick(List.of(0, 1, 2, 4)))) {
			if (cited != claim) {
				attribute(claim,
						this.world.tie("CITES", claim, cited)
							.with("intent", this.dice.pick(INTENTS))
							.with("via", some()));
			}
		}
		if (this.dice.oneIn(8)) {
			this.dice.some(claims, 1, 2)
				.stream()
				.filter((other) -> other != claim)
				.forEach((other) -> this.world.tie("KNOWN_THROUGH", claim, other));
		}
		if (this.dice.oneIn(20)) {
			this.dice.some(this.dice.oneIn(2) ? claims : ofTheSame(claim), 1, 2)
				.stream()
				.filter((other) -> other != claim)
				.forEach((other) -> this.world.tie("RETRACTS", claim, other).with("reason", this.texts.sentence()));
		}
	}

	private List<Thing> ofTheSame(Thing claim) {
		Thing claimant = this.world.leaving("MADE_BY", claim).getFirst().to();
		return this.world.reaching("MADE_BY", claimant).stream().map(Tie::from).toList();
	}

	private void review(Thing claim) {
		List<Thing> claims = this.world.all("Claim");
		List<Thing> reviewed = new ArrayList<>();
		if (this.dice.oneIn(4)) {
			reviewed.addAll(this.dice.some(claims.subList(0, 30), 0, 2));
			reviewed.addAll(this.dice.some(this.world.all("Proposition"), 0, 2));
		}
		for (Thing other : reviewed) {
			if (other != claim) {
				this.world.tie("REVIEWS", claim, other)
					.with("rating", this.texts.sentence())
					.with("normalized", this.dice.orNothing(4, () -> this.dice.pick(RATINGS)))
					.with("scale", some());
			}
		}
	}

	private @Nullable String some() {
		return this.dice.oneIn(2) ? null : this.texts.name();
	}

	/** A citation has words of its own, or those of its claim. */
	private void attribute(Thing claim, Tie citation) {
		if (claim.value("cue") != null) {
			citation.with("cue", this.dice.oneIn(2) ? claim.value("cue") : this.texts.sentence())
				.with("attribution", this.dice.pick(ATTRIBUTIONS));
		}
	}

}
