package org.claimtrail.pages.editing;

import java.util.List;
import java.util.Locale;

import org.claimtrail.account.Role;

/** What can be done to a claim by a form, with its mutation, its fields and its words. */
enum ClaimEdit {

	CORRECT(Role.EDITOR, "correctClaim", "Correct the record", "Save the correction",
			"This corrects what is recorded here, not what was said. What stood here before stays in the history, with your name and reason.",
			List.of(new Section("Why you correct it", "reason"),
					new Section("The figure", "claim.figure.comparator", "claim.figure.value", "claim.figure.low",
							"claim.figure.high", "claim.figure.phrase", "claim.measure", "claim.figure.asOf"),
					new Section("What was said", "claim.statement", "claim.quote", "claim.claimant", "claim.role",
							"claim.statedOn"),
					Section.folded("More about the figure", "claim.figure.basis", "claim.figure.per",
							"claim.figure.since", "claim.figure.until", "claim.figure.unit",
							"claim.figure.asOfInferred", "claim.figure.forecast", "claim.figure.vague",
							"claim.figure.printed"),
					Section.folded("How it was said", "claim.medium", "claim.language"),
					Section.folded("Where it can be read", "claim.appearsIn"),
					Section.folded("What it refers to", "claim.cites", "claim.cue", "claim.attribution",
							"claim.knownThrough", "claim.expresses", "claim.reviews", "claim.retracts"),
					Section.folded("Whether it was checked", "claim.verification", "claim.verificationNote"))),
	WITHDRAW(Role.EDITOR, "withdrawClaim", "Record a withdrawal", "Save the withdrawal",
			"Only its own source can take a claim back, and taking back is a claim of its own: who did it, when, in which words. The claim stays and is marked.",
			List.of(new Section("How its source took it back", "claim.statement", "claim.claimant", "claim.role",
					"claim.statedOn", "claim.medium", "claim.quote", "claim.appearsIn"),
					new Section("Why the source takes it back", "reason"),
					Section.folded("Its identifier", "claim.id"))),
	REVIEW(Role.EDITOR, "reviewClaim", "Record a fact-check", "Save the fact-check",
			"A fact-check is a claim by whoever checked, with a rating of this one.",
			List.of(new Section("The rating", "claim.reviews[0].rating", "claim.reviews[0].normalized",
					"claim.reviews[0].scale"),
					new Section("Who checked", "claim.claimant", "claim.statement", "claim.statedOn", "claim.medium",
							"claim.quote", "claim.appearsIn"),
					new Section("Note for the changes", "reason"), Section.folded("Its identifier", "claim.id"))),
	VERIFY(Role.EDITOR, "verifyClaim", "Note a verification", "Save what was found",
			"This notes whether people here have checked the claim and what they found. All else of its record stays.",
			List.of(new Section("What people found", "verification", "verificationNote"),
					new Section("Why you note it", "reason"))),
	REMOVE(Role.ADMIN, "removeClaim", "Remove the record", "Remove it for good",
			"The record and its history go for good; that it was removed, by whom, when and why, stays in the changes, and its identifier is never used again. A claim that others cite, retract, review or are known through cannot be removed. What a source took back, or what was refuted, is data: withdraw or review it instead.",
			List.of(new Section("Why it is removed", "reason")));

	private final Role role;

	private final String mutation;

	private final String title;

	private final String button;

	private final String lead;

	private final List<Section> sections;

	ClaimEdit(Role role, String mutation, String title, String button, String lead, List<Section> sections) {
		this.role = role;
		this.mutation = mutation;
		this.title = title;
		this.button = button;
		this.lead = lead;
		this.sections = sections;
	}

	static ClaimEdit of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	Role role() {
		return this.role;
	}

	String mutation() {
		return this.mutation;
	}

	/** As it stands in addresses. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String title() {
		return this.title;
	}

	public String button() {
		return this.button;
	}

	public String lead() {
		return this.lead;
	}

	List<Section> sections() {
		return this.sections;
	}

	/** Whether it alters a version that was read. */
	public boolean isOfAVersion() {
		return this == CORRECT || this == VERIFY || this == REMOVE;
	}

	/** Fields under one heading; those that most can do without are folded. */
	record Section(String title, boolean folded, List<String> paths) {

		Section(String title, String... paths) {
			this(title, false, List.of(paths));
		}

		static Section folded(String title, String... paths) {
			return new Section(title, true, List.of(paths));
		}

	}

}
