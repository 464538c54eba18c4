package org.claimtrail.graphql.mutation;

import java.util.Map;

import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import org.claimtrail.account.Access;
import org.claimtrail.account.Account;
import org.claimtrail.account.Role;
import org.claimtrail.graphql.RunningOperation;
import org.jspecify.annotations.Nullable;

/**
 * What a field needs, as the contract declares it with {@code @needs}.
 *
 * @param role the role
 * @param validating the role that is enough when nothing is to be written
 * @param pruning the role that is needed when something is to be removed with it
 * @param what what it is needed for, as an infinitive
 */
record Permission(Role role, Role validating, @Nullable Role pruning, String what) {

	static Permission of(GraphQLAppliedDirective needs) {
		Role role = Role.valueOf(String.valueOf(text(needs, "role")));
		String validating = text(needs, "validating");
		String pruning = text(needs, "pruning");
		return new Permission(role, (validating != null) ? Role.valueOf(validating) : role,
				(pruning != null) ? Role.valueOf(pruning) : null, String.valueOf(text(needs, "what")));
	}

	/**
	 * Lets through who may.
	 * @param writes whether it counts as a write
	 */
	DataFetcher<?> before(DataFetcher<?> fetcher, boolean writes) {
		return (environment) -> {
			Account account = Access.require(has(environment, "validateOnly") ? this.validating : this.role, this.what);
			if (this.pruning != null && has(environment, "prune")) {
				Access.require(this.pruning, "remove claims");
			}
			GraphQLContext context = environment.getGraphQlContext();
			RunningOperation operation = context.get(RunningOperation.class);
			if (operation != null && writes) {
				operation.write();
			}
			context.put(Account.class, account);
			return fetcher.get(environment);
		};
	}

	private static boolean has(DataFetchingEnvironment environment, String wish) {
		return environment.getArgument("input") instanceof Map<?, ?> input && Boolean.TRUE.equals(input.get(wish));
	}

	private static @Nullable String text(GraphQLAppliedDirective directive, String name) {
		GraphQLAppliedDirectiveArgument argument = directive.getArgument(name);
		Object value = (argument != null) ? argument.getValue() : null;
		return (value != null) ? value.toString() : null;
	}

}
