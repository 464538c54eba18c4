package org.claimtrail.pages.editing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.GraphQLInputObjectType;
import org.claimtrail.pages.form.Identifiers;
import org.claimtrail.pages.form.DateFields;
import org.claimtrail.pages.form.Findings;
import org.claimtrail.pages.form.FormPart;
import org.claimtrail.pages.form.FormProblem;
import org.claimtrail.pages.form.FormValues;
import org.claimtrail.pages.form.FormWriter;
import org.claimtrail.pages.form.InputReader;
import org.claimtrail.pages.form.SentForms;
import org.claimtrail.pages.form.RecordNames;
import org.claimtrail.pages.form.FormPart.Choice;

/**
 * The form of one edit of one claim: what it begins with, what its address decides, and
 * how its fields are laid out.
 */
final class ClaimForm {

	static final String CLAIM = "claim";

	private static final List<String> LISTS = List.of("claim.appearsIn", "claim.cites", "claim.reviews",
			"claim.retracts");

	private static final String FIGURE = "claim.figure";

	private static final List<String> OF_A_FIGURE = List.of("claim.measure", "claim.figure.value", "claim.figure.low",
			"claim.figure.high", "claim.figure.phrase");

	private final ClaimEdit edit;

	private final StoredClaim stored;

	private final GraphQLInputObjectType type;

	ClaimForm(ClaimEdit edit, StoredClaim stored, GraphQLInputObjectType type) {
		this.edit = edit;
		this.stored = stored;
		this.type = type;
	}

	/** The values of a form that nobody has filled in. */
	FormValues begin() {
		FormValues values = FormValues.none();
		switch (this.edit) {
			case CORRECT -> values.fill(CLAIM, this.stored.input());
			case WITHDRAW -> values.put("claim.claimant", this.stored.claimantId());
			case VERIFY -> values.fill("", verified());
			default -> {
			}
		}
		values.put(SentForms.VERSION, String.valueOf(this.stored.version()));
		return settle(values);
	}

	/** Reads what was sent. */
	List<FormProblem> receive(FormValues values) {
		List<FormProblem> problems = DateFields.settle(values);
		values.reconsider();
		settle(values);
		return problems;
	}

	private Map<String, Object> verified() {
		Map<String, Object> input = this.stored.input();
		input.keySet().retainAll(Set.of("verification", "verificationNote"));
		return input;
	}

	/** Sets what the address decides, and leaves out what is empty. */
	private FormValues settle(FormValues values) {
		switch (this.edit) {
			case CORRECT -> {
				values.put("claim.id", this.stored.id());
				if (OF_A_FIGURE.stream().allMatch(values::isBlank)) {
					values.clear(FIGURE);
				}
			}
			case WITHDRAW -> values.put("withdrawnId", this.stored.id());
			case REVIEW -> values.put("claim.reviews[0].claim", this.stored.id());
			default -> values.put("id", this.stored.id());
		}
		LISTS.forEach(values::compact);
		return values;
	}

	/** Gives a new claim an identifier, unless it has one. */
	void identify(FormValues values) {
		if (this.edit == ClaimEdit.WITHDRAW || this.edit == ClaimEdit.REVIEW) {
			String claimant = values.get("claim.claimant");
			String about = this.stored.id().substring(this.stored.id().indexOf(':') + 1);
			values.make("claim.id",
					Identifiers.of(CLAIM, RecordNames.isIdentifier(claimant) ? Identifiers.shortName(claimant) : "",
							values.get("claim.statedOn"), (this.edit == ClaimEdit.REVIEW) ? "reviews" : "withdraws",
							about),
					"Made of the names and the day.");
		}
	}

	/** What the mutation is asked with. */
	Map<String, Object> input(InputReader reader) {
		return reader.read(this.type, "");
	}

	List<Laid> lay(FormValues values, Map<String, List<Choice>> meant, Findings findings) {
		FormWriter writer = new FormWriter(this.type, values, meant, findings);
		return this.edit.sections()
			.stream()
			.map((section) -> new Laid(section.title(), section.folded(), writer.parts(section.paths())))
			.toList();
	}

	/** Fields under a heading, as they are shown. */
	public record Laid(String title, boolean folded, List<FormPart> parts) {

		/** Whether it is closed at first: what is wrong has to be seen. */
		public boolean isClosed() {
			return this.parts.stream().noneMatch(FormPart::isFound);
		}

		/** What is filled in, by its labels. */
		public String filled() {
			return this.parts.stream()
				.filter(FormPart::isFilled)
				.map(FormPart::label)
				.collect(Collectors.joining(", "));
		}

	}

}
