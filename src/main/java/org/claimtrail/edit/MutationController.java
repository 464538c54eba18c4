package org.claimtrail.edit;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.account.Account;
import org.claimtrail.change.ChangeAction;
import org.claimtrail.projection.Answer;
import org.claimtrail.projection.Projection;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What editors do. That they may was seen to before. */
@Controller
class MutationController {

	private final Edits edits;

	private final DocumentEdits documents;

	private final ClaimEdits steps;

	private final ClaimantEdits claimants;

	private final Projection projection;

	MutationController(Edits edits, DocumentEdits documents, ClaimEdits steps, ClaimantEdits claimants,
			Projection projection) {
		this.edits = edits;
		this.documents = documents;
		this.steps = steps;
		this.claimants = claimants;
		this.projection = projection;
	}

	@MutationMapping
	Payload recordDossier(DataFetchingEnvironment environment) {
		Map<String, Object> input = input(environment);
		Envelope envelope = envelope(ChangeAction.RECORD_DOSSIER, environment, input);
		Map<String, Object> dossier = object(input, "dossier");
		return this.edits.apply(envelope, false,
				this.documents.whole(InputDocument.dossier(dossier), InputDocument.article(dossier),
						objects(input, "expectedVersions"), Boolean.TRUE.equals(input.get("prune")), envelope));
	}

	@MutationMapping
	Payload recordClaim(DataFetchingEnvironment environment) {
		Map<String, Object> input = input(environment);
		return this.edits.apply(envelope(ChangeAction.RECORD_CLAIM, environment, input), false,
				this.steps.record(object(input, "claim")));
	}

	@MutationMapping
	Payload correctClaim(DataFetchingEnvironment environment) {
		Map<String, Object> input = input(environment);
		return this.edits.apply(envelope(ChangeAction.CORRECT_CLAIM, environment, input), true,
				this.steps.correct(object(input, "claim"), version(input)));
	}

	@MutationMapping
	Payload withdrawClaim(DataFetchingEnvironment environment) {
		Map<String, Object> input = input(environment);
		Envelope envelope = envelope(ChangeAction.WITHDRAW_CLAIM, environment, input);
		return this.edits.apply(envelope, true,
				this.steps.withdraw(object(input, "claim"), text(input, "withdrawnId"), envelope.reason()));
	}

	@MutationMapping
	Payload reviewClaim(DataFetchingEnvironment environment) {
		Map<String, Object> input = input(environment);
		return this.edits.apply(envelope(ChangeAction.REVIEW_CLAIM, environment, input), false,
				this.steps.review(object(input, "claim")));
	}

	@MutationMapping
	Payload verifyClaim(DataFetchingEnvironment environment) {
		Map<String, Object> input = input(environment);
		Object note = input.get("verificationNote");
		return this.edits.apply(envelope(ChangeAction.VERIFY_CLAIM, environment, input), true,
				this.steps.verify(text(input, "id"), version(input), text(input, "verification"),
						(note != null) ? note.toString() : null));
	}

	@MutationMapping
	Payload removeClaim(DataFetchingEnvironment environment) {
		Map<String, Object> input = input(environment);
		Envelope envelope = envelope(ChangeAction.REMOVE_CLAIM, environment, input);
		return this.edits.apply(envelope, true, this.steps.remove(text(input, "id"), version(input), envelope));
	}

	@MutationMapping
	Payload mergeClaimants(DataFetchingEnvironment environment) {
		Map<String, Object> input = input(environment);
		Envelope envelope = envelope(ChangeAction.MERGE_CLAIMANTS, environment, input);
		return this.edits.apply(envelope, true, this.claimants.merge(expected(input, "fromId", "expectedFromVersion"),
				expected(input, "intoId", "expectedIntoVersion"), envelope));
	}

	@MutationMapping
	Payload undoMerge(DataFetchingEnvironment environment) {
		Map<String, Object> input = input(environment);
		return this.edits.apply(envelope(ChangeAction.UNDO_MERGE, environment, input), true,
				this.claimants.undo(expected(input, "id", "expectedVersion")));
	}

	@SchemaMapping(typeName = "MutationPayload")
	@Nullable Answer change(Payload payload, DataFetchingEnvironment environment) {
		return read(payload.changeId(), environment);
	}

	@SchemaMapping(typeName = "RecordDossierPayload")
	@Nullable Answer article(Payload payload, DataFetchingEnvironment environment) {
		return read(payload.subjectId(), environment);
	}

	@SchemaMapping(typeName = "ClaimPayload")
	@Nullable Answer claim(Payload payload, DataFetchingEnvironment environment) {
		return read(payload.subjectId(), environment);
	}

	@SchemaMapping(typeName = "WithdrawClaimPayload")
	@Nullable Answer withdrawn(Payload payload, DataFetchingEnvironment environment) {
		return payload.problems().isEmpty() ? read(payload.withdrawnId(), environment) : null;
	}

	@SchemaMapping(typeName = "ClaimantPayload")
	@Nullable Answer claimant(Payload payload, DataFetchingEnvironment environment) {
		String id = payload.subjectId();
		return (id != null) ? this.projection.node(environment, id) : null;
	}

	/** Reads what is there now, as any question would. */
	private @Nullable Answer read(@Nullable String id, DataFetchingEnvironment environment) {
		return (id != null) ? this.projection.one(environment, "id", id) : null;
	}

	private static Envelope envelope(ChangeAction action, DataFetchingEnvironment environment,
			Map<String, Object> input) {
		Account account = Objects.requireNonNull(environment.getGraphQlContext().get(Account.class),
				"A mutation before it was seen who asks");
		return Envelope.of(action, account, input);
	}

	private static Map<String, Object> input(DataFetchingEnvironment environment) {
		return Objects.requireNonNull(environment.getArgument("input"));
	}

	private static int version(Map<String, Object> input) {
		return version(input, "expectedVersion");
	}

	private static int version(Map<String, Object> input, String name) {
		return (Integer) Objects.requireNonNull(input.get(name));
	}

	private static ClaimantEdits.Expected expected(Map<String, Object> input, String id, String version) {
		return new ClaimantEdits.Expected(id, text(input, id), version, version(input, version));
	}

	private static String text(Map<String, Object> input, String name) {
		return String.valueOf(input.get(name));
	}

	/** The contract says that it is an object. */
	@SuppressWarnings("unchecked")
	private static Map<String, Object> object(Map<String, Object> input, String name) {
		return (Map<String, Object>) Objects.requireNonNull(input.get(name));
	}

	/** The contract says that these are objects. */
	@SuppressWarnings("unchecked")
	private static List<Map<String, ?>> objects(Map<String, Object> input, String name) {
		Object given = input.get(name);
		return (given != null) ? (List<Map<String, ?>>) given : List.of();
	}

}
