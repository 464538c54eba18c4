package org.claimtrail.edit;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.claimtrail.change.Author;
import org.claimtrail.change.ChangeAction;
import org.claimtrail.change.ChangeRegister;
import org.claimtrail.change.Earlier;
import org.claimtrail.change.Receipt;
import org.claimtrail.corpus.Recorder;
import org.claimtrail.corpus.Removals;
import org.claimtrail.ledger.WriteOrder;
import org.claimtrail.neo4j.write.WriteTransactions;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does what a mutation asks for in one transaction, once however often it is asked, and
 * leaves the change on record; or says what is wrong, and leaves the graph as it was.
 */
@Component
public class Edits {

	private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {
	};

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Problem STILL_COMPARING = new Problem("", ProblemCode.DOUBTFUL,
			"so much rests on this that it is compared in the background; until then findings may be those of before");

	private final WriteTransactions transactions;

	private final ChangeRegister changes;

	private final Recorder recorder;

	private final Removals removals;

	Edits(WriteTransactions transactions, ChangeRegister changes, Recorder recorder, Removals removals) {
		this.removals = removals;
		this.transactions = transactions;
		this.changes = changes;
		this.recorder = recorder;
	}

	/**
	 * Does it. What is only to be checked is checked beside others that write, and may be
	 * out of date when it is answered; only a withdrawal is tried out and undone, in its
	 * turn.
	 * @param reasonNeeded whether it is refused without a reason
	 */
	public Payload apply(Envelope envelope, boolean reasonNeeded, Step step) {
		List<Problem> problems = envelope.problems(reasonNeeded);
		if (!problems.isEmpty()) {
			return Payload.refused(problems, List.of());
		}
		// Also without a key of the client: the answer to a commit may be lost.
		Receipt receipt = new Receipt(
				envelope.account().id() + '\n'
						+ Objects.requireNonNullElseGet(envelope.key(), () -> UUID.randomUUID().toString()),
				envelope.key() != null, envelope.inputHash(), null);
		if (envelope.validateOnly()) {
			Outcome seen = this.transactions
				.look((transaction) -> answer(new Attempt(transaction, now(), false), envelope, receipt, step));
			if (seen.done() != Done.UNDECIDED) {
				return seen.payload();
			}
		}
		Outcome outcome = this.transactions.run((transaction) -> attempt(transaction, envelope, receipt, step),
				Outcome::isKept);
		if (!outcome.done().complete() && !envelope.validateOnly()) {
			this.recorder.complete();
		}
		return outcome.payload();
	}

	private Outcome attempt(TransactionContext transaction, Envelope envelope, Receipt receipt, Step step) {
		WriteOrder.enter(transaction);
		return answer(new Attempt(transaction, WriteOrder.now(transaction), true), envelope, receipt, step);
	}

	private Outcome answer(Attempt attempt, Envelope envelope, Receipt receipt, Step step) {
		TransactionContext transaction = attempt.transaction();
		Optional<Earlier> earlier = this.changes.earlier(transaction, receipt.key());
		if (earlier.isPresent()) {
			return again(transaction, earlier.get(), envelope);
		}
		Done done = step.in(attempt);
		if (done == Done.UNDECIDED) {
			return new Outcome(done, Payload.refused(List.of(), List.of()), false);
		}
		if (!done.problems().isEmpty()) {
			Payload refused = Payload.refused(done.problems(), done.warnings());
			return new Outcome(complete(done), envelope.validateOnly() ? refused.removing(done.removed()) : refused,
					false);
		}
		List<Problem> warnings = new ArrayList<>(done.warnings());
		if (!done.complete()) {
			warnings.add(STILL_COMPARING);
		}
		if (envelope.validateOnly()) {
			return new Outcome(complete(done), payload(done, envelope, 0, warnings), false);
		}
		Receipt told = new Receipt(receipt.key(), receipt.asked(), receipt.inputHash(),
				warnings.isEmpty() ? null : JSON.writeValueAsString(warnings));
		long number = this.changes.write(transaction, envelope.action(),
				new Author(envelope.account(), envelope.reason()), attempt.now(), done.subject(), done.effects(),
				done.removed().size(), told);
		this.removals.tell(transaction, done.removed(), number);
		boolean noted = step.note(attempt, number);
		return new Outcome(done, payload(done, envelope, number, warnings), noted || done.kept() || number > 0);
	}

	private static ZonedDateTime now() {
		return ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
	}

	/** What is undone leaves nothing to complete. */
	private static Done complete(Done done) {
		return new Done(done.subject(), done.effects(), done.removed(), true, done.problems(), done.warnings(),
				done.kept());
	}

	private Outcome again(TransactionContext transaction, Earlier earlier, Envelope envelope) {
		Done nothing = Done.refused(List.of(), List.of());
		if (!earlier.inputHash().equals(envelope.inputHash())) {
			return new Outcome(nothing, Payload.refused(List.of(Problems.keyReused()), List.of()), false);
		}
		List<Problem> warnings = (earlier.warnings() != null) ? JSON.readValue(earlier.warnings(), PROBLEMS)
				: List.of();
		Done done = Done.of(null, Map.of(), !warnings.contains(STILL_COMPARING), List.of());
		return new Outcome(done, payload(earlier.subjectId(), envelope, earlier.number(),
				this.removals.removedBy(transaction, earlier.number()), warnings), false);
	}

	private static Payload payload(Done done, Envelope envelope, long number, List<Problem> warnings) {
		return payload(done.subject(), envelope, number, done.removed(), warnings);
	}

	private static Payload payload(@Nullable String subject, Envelope envelope, long number, List<String> removedIds,
			List<Problem> warnings) {
		boolean removed = envelope.action() == ChangeAction.REMOVE_CLAIM && number > 0;
		return new Payload(subject, envelope.withdrawnId(), (number > 0) ? "change:" + number : null,
				removed ? subject : null, removedIds, null, List.of(), warnings);
	}

	/**
	 * How an attempt ended.
	 *
	 * @param isKept whether anything was written that is to stay
	 */
	private record Outcome(Done done, Payload payload, boolean isKept) {
	}

}
