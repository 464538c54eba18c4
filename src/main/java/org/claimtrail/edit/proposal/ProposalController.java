package org.claimtrail.edit.proposal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import org.claimtrail.account.Account;
import org.claimtrail.change.ChangeAction;
import org.claimtrail.edit.Envelope;
import org.claimtrail.edit.Payload;
import org.claimtrail.graphql.PageLimits;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.RunningOperation;
import org.claimtrail.projection.Answer;
import org.claimtrail.projection.Projection;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What is proposed, and what becomes of it. That who asks may was seen to before. */
@Controller
class ProposalController {

	private final ProposalEdits edits;

	private final Proposals proposals;

	private final Projection projection;

	ProposalController(ProposalEdits edits, Proposals proposals, Projection projection) {
		this.edits = edits;
		this.proposals = proposals;
		this.projection = projection;
	}

	@QueryMapping
	@Nullable Proposal proposal(@Argument String id, DataFetchingEnvironment environment) {
		return read(environment, () -> this.proposals.find(account(environment), id));
	}

	@QueryMapping
	ProposalList proposals(@Argument @Nullable Integer first, @Argument @Nullable String after,
			@Argument @Nullable Map<String, ?> where, DataFetchingEnvironment environment) {
		PageLimits limits = environment.getGraphQlContext().getOrDefault(PageLimits.class, new PageLimits(20, 100, 5));
		int size = (first != null) ? first : limits.usual();
		if (size < 1 || size > limits.most()) {
			throw RequestFault.limit("pageSize", size, limits.most(),
					"proposals: `first` is %d, and a page holds 1 to %d items.".formatted(size, limits.most()));
		}
		Long before = (after != null) ? ProposalList.number(after) : null;
		if (before != null && before < 0) {
			throw new RequestFault(RequestFault.Code.BAD_CURSOR,
					"proposals: `after` is no cursor of this connection; pass one as it was answered.");
		}
		DataFetchingFieldSelectionSet selected = environment.getSelectionSet();
		boolean whole = selected.containsAnyOf("**/dossier", "**/effect");
		return read(environment, () -> this.proposals.list(account(environment), Proposals.Choice.of(where), before,
				size, selected.contains("totalCount"), whole));
	}

	@MutationMapping
	Payload proposeDossier(DataFetchingEnvironment environment) {
		Map<String, Object> input = input(environment);
		return this.edits.propose(Envelope.of(ChangeAction.RECORD_DOSSIER, account(environment), input), dossier(input),
				expected(input));
	}

	@MutationMapping
	Payload acceptProposal(DataFetchingEnvironment environment) {
		Map<String, Object> input = input(environment);
		return this.edits.accept(Envelope.of(ChangeAction.ACCEPT_PROPOSAL, account(environment), input), id(input),
				expected(input));
	}

	@MutationMapping
	Payload rejectProposal(DataFetchingEnvironment environment) {
		return close(environment, ProposalState.REJECTED);
	}

	@MutationMapping
	Payload withdrawProposal(DataFetchingEnvironment environment) {
		return close(environment, ProposalState.WITHDRAWN);
	}

	private Payload close(DataFetchingEnvironment environment, ProposalState state) {
		Map<String, Object> input = input(environment);
		return this.edits.close(Envelope.of(ChangeAction.ACCEPT_PROPOSAL, account(environment), input), id(input),
				state);
	}

	@SchemaMapping(typeName = "ProposalPayload")
	@Nullable Proposal proposal(Payload payload, DataFetchingEnvironment environment) {
		String id = payload.proposalId();
		return (id != null) ? this.proposals.find(account(environment), id) : null;
	}

	@SchemaMapping(typeName = "AcceptProposalPayload")
	@Nullable Answer article(Payload payload, DataFetchingEnvironment environment) {
		return node(payload.subjectId(), environment);
	}

	@SchemaMapping
	boolean mine(Proposal proposal, DataFetchingEnvironment environment) {
		return proposal.accountId().equals(account(environment).id());
	}

	@SchemaMapping
	@Nullable Answer change(Proposal proposal, DataFetchingEnvironment environment) {
		Long number = proposal.changeNumber();
		return node((number != null) ? "change:" + number : null, environment);
	}

	@SchemaMapping
	List<LaterChange> changedSince(Proposal proposal, DataFetchingEnvironment environment) {
		return read(environment, () -> this.proposals.later(proposal));
	}

	@SchemaMapping
	@Nullable ProposalEffect effect(Proposal proposal, DataFetchingEnvironment environment) {
		return read(environment, () -> this.proposals.effect(proposal));
	}

	private @Nullable Answer node(@Nullable String id, DataFetchingEnvironment environment) {
		return (id != null) ? this.projection.one(environment, "id", id) : null;
	}

	private static <T extends @Nullable Object> T read(DataFetchingEnvironment environment, Supplier<T> reading) {
		return RunningOperation.read(environment.getGraphQlContext(), (asker) -> reading.get());
	}

	private static Account account(DataFetchingEnvironment environment) {
		return Objects.requireNonNull(environment.getGraphQlContext().get(Account.class),
				"A proposal before it was seen who asks");
	}

	private static Map<String, Object> input(DataFetchingEnvironment environment) {
		return Objects.requireNonNull(environment.getArgument("input"));
	}

	private static String id(Map<String, Object> input) {
		return String.valueOf(input.get("id"));
	}

	/** The contract says that it is an object. */
	@SuppressWarnings("unchecked")
	private static Map<String, Object> dossier(Map<String, Object> input) {
		return (Map<String, Object>) Objects.requireNonNull(input.get("dossier"));
	}

	/** The contract says that these are objects. */
	@SuppressWarnings("unchecked")
	private static List<Map<String, ?>> expected(Map<String, Object> input) {
		Object given = input.get("expectedVersions");
		return (given != null) ? (List<Map<String, ?>>) given : List.of();
	}

}
