package org.claimtrail.edit.proposal;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.claimtrail.account.Account;
import org.claimtrail.edit.Attempt;
import org.claimtrail.edit.DocumentEdits;
import org.claimtrail.edit.Done;
import org.claimtrail.edit.Edits;
import org.claimtrail.edit.Envelope;
import org.claimtrail.edit.InputDocument;
import org.claimtrail.edit.Payload;
import org.claimtrail.edit.Problem;
import org.claimtrail.edit.Problems;
import org.claimtrail.edit.Step;
import org.claimtrail.ledger.WriteOrder;
import org.claimtrail.neo4j.write.WriteTransactions;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Keeps proposals, and decides them: what is accepted is recorded as any dossier, in the
 * transaction that notes that it is accepted.
 */
@Component
class ProposalEdits {

	private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {
	};

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Edits edits;

	private final DocumentEdits documents;

	private final WriteTransactions transactions;

	private final ProposalSettings settings;

	ProposalEdits(Edits edits, DocumentEdits documents, WriteTransactions transactions, ProposalSettings settings) {
		this.edits = edits;
		this.documents = documents;
		this.transactions = transactions;
		this.settings = settings;
	}

	/** Keeps a dossier that could be recorded now, and records nothing. */
	Payload propose(Envelope envelope, Map<String, Object> dossier, List<Map<String, ?>> expected) {
		List<Problem> faults = envelope.problems(false);
		if (!faults.isEmpty()) {
			return Payload.refused(faults, List.of());
		}
		String key = Decision.key(envelope);
		Optional<Payload> again = this.transactions.look((transaction) -> again(transaction, envelope, key));
		if (again.isPresent()) {
			return again.get();
		}
		String document = JSON.writeValueAsString(InputDocument.plain(dossier));
		Step step = this.documents.dossier(InputDocument.dossier(dossier), InputDocument.article(dossier), expected,
				Map.of(), envelope.reason() != null);
		// also what only writing can tell
		Payload checked = this.edits.apply(envelope.checking(), false, step);
		if (envelope.validateOnly() || !checked.problems().isEmpty()) {
			return Payload.refused(checked.problems(), checked.warnings());
		}
		Proposed proposed = new Proposed(envelope, key, document, DossierRecords.of(InputDocument.plain(dossier)),
				title(dossier), checked.warnings());
		return this.transactions.run((transaction) -> keep(transaction, proposed, step),
				(payload) -> payload.proposalId() != null);
	}

	private Payload keep(TransactionContext transaction, Proposed proposed, Step step) {
		long newest = WriteOrder.enter(transaction);
		Envelope envelope = proposed.envelope();
		Optional<Payload> again = again(transaction, envelope, proposed.key());
		if (again.isPresent()) {
			return again.get();
		}
		long pending = ProposalQueries.pending(transaction, envelope.account().id());
		if (pending >= this.settings.pending()) {
			return Payload.refused(List.of(ProposalProblems.tooMany(pending)), proposed.warnings());
		}
		// somebody may have written since it was checked
		Done done = step.in(new Attempt(transaction, now(), false));
		if (!done.problems().isEmpty()) {
			return Payload.refused(done.problems(), done.warnings());
		}
		Map<String, Integer> versions = this.documents.versions(transaction, List.copyOf(proposed.records().given()));
		String id = ProposalQueries.create(transaction, proposed.properties(now(), newest, versions));
		return Payload.refused(List.of(), proposed.warnings()).about(id);
	}

	private static Optional<Payload> again(TransactionContext transaction, Envelope envelope, String key) {
		return ProposalQueries.earlier(transaction, key)
			.map((kept) -> kept.inputHash().equals(envelope.inputHash()) ? Payload
				.refused(List.of(), (kept.warnings() != null) ? JSON.readValue(kept.warnings(), PROBLEMS) : List.of())
				.about(kept.id()) : Payload.refused(List.of(Problems.keyReused()), List.of()));
	}

	/** Records a proposal as if whoever accepts it had sent it. */
	Payload accept(Envelope envelope, String id, List<Map<String, ?>> expected) {
		return this.edits.apply(envelope, false, new Acceptance(this.documents, envelope, id, expected)).about(id);
	}

	/**
	 * Decides that a proposal is not recorded.
	 * @param state REJECTED, or WITHDRAWN by its author
	 */
	Payload close(Envelope envelope, String id, ProposalState state) {
		List<Problem> problems = envelope.problems(state == ProposalState.REJECTED);
		if (!problems.isEmpty()) {
			return Payload.refused(problems, List.of());
		}
		if (envelope.validateOnly()) {
			return this.transactions.look((transaction) -> close(transaction, envelope, id, state));
		}
		String key = Decision.key(envelope);
		return this.transactions.run((transaction) -> {
			WriteOrder.enter(transaction);
			Optional<Boolean> again = ProposalQueries.decided(transaction, id, key, Decision.hash(envelope, state));
			if (again.isPresent()) {
				return again.get() ? Payload.refused(List.of(), List.of()).about(id)
						: Payload.refused(List.of(Problems.keyReused()), List.of());
			}
			Payload closed = close(transaction, envelope, id, state);
			if (closed.problems().isEmpty()) {
				ProposalQueries.decide(transaction, id, Decision.of(envelope, state, key, now()));
				if (state == ProposalState.WITHDRAWN) {
					ProposalQueries.empty(transaction, id);
				}
			}
			return closed;
		}, (closed) -> closed.problems().isEmpty());
	}

	private static Payload close(TransactionContext transaction, Envelope envelope, String id, ProposalState state) {
		Proposal proposal = Proposals.visible(transaction, envelope.account(), id).orElse(null);
		if (proposal == null) {
			return Payload.refused(List.of(ProposalProblems.notFound(id)), List.of());
		}
		Problem problem = null;
		if (state == ProposalState.WITHDRAWN && !proposal.accountId().equals(envelope.account().id())) {
			problem = ProposalProblems.notMine(proposal);
		}
		else if (!proposal.isPending()) {
			problem = ProposalProblems.notPending(proposal);
		}
		return Payload.refused((problem != null) ? List.of(problem) : List.of(), List.of()).about(id);
	}

	private static @Nullable String title(Map<String, ?> dossier) {
		return (dossier.get("article") instanceof Map<?, ?> article && article.get("title") instanceof String title)
				? title : null;
	}

	private static ZonedDateTime now() {
		return ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
	}

	/** A dossier that was checked and is to be kept. */
	private record Proposed(Envelope envelope, String key, String document, DossierRecords records,
			@Nullable String title, List<Problem> warnings) {

		Map<String, Object> properties(ZonedDateTime now, long newest, Map<String, Integer> versions) {
			Account account = this.envelope.account();
			Map<String, Object> properties = new HashMap<>();
			properties.put("state", ProposalState.PENDING.name());
			properties.put("dossier", this.document);
			properties.put("title", this.title);
			properties.put("given", List.copyOf(this.records.given()));
			properties.put("named", List.copyOf(this.records.named()));
			properties.put("readRecords", new ArrayList<>(versions.keySet()));
			properties.put("readVersions", new ArrayList<>(versions.values()));
			properties.put("reason", this.envelope.reason());
			properties.put("accountId", account.id());
			properties.put("accountName", account.name());
			properties.put("at", now);
			properties.put("seenChange", newest);
			properties.put("idempotencyKey", this.key);
			properties.put("inputHash", this.envelope.inputHash());
			properties.put("warnings", this.warnings.isEmpty() ? null : JSON.writeValueAsString(this.warnings));
			return properties;
		}

	}

}
