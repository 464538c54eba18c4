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
 * @param what what it is needed for, as an infinitive
 */
record Permission(Role role, Role validating, String what) {

	static Permission of(GraphQLAppliedDirective needs) {
		Role role = Role.valueOf(String.valueOf(text(needs, "role")));
		String validating = text(needs, "validating");
		return new Permission(role, (validating != null) ? Role.valueOf(validating) : role,
				String.valueOf(text(needs, "what")));
	}

	/**
	 * Lets through who may.
	 * @param writes whether it counts as a write
	 */
	DataFetcher<?> before(DataFetcher<?> fetcher, boolean writes) {
		return (environment) -> {
			Account account = Access.require(isValidating(environment) ? this.validating : this.role, this.what);
			GraphQLContext context = environment.getGraphQlContext();
			RunningOperation operation = context.get(RunningOperation.class);
			if (operation != null && writes) {
				operation.write();
			}
			context.put(Account.class, account);
			return fetcher.get(environment);
		};
	}

	private static boolean isValidating(DataFetchingEnvironment environment) {
		return environment.getArgument("input") instanceof Map<?, ?> input
				&& Boolean.TRUE.equals(input.get("validateOnly"));
	}

	private static @Nullable String text(GraphQLAppliedDirective directive, String name) {
		GraphQLAppliedDirectiveArgument argument = directive.getArgument(name);
		Object value = (argument != null) ? argument.getValue() : null;
		return (value != null) ? value.toString() : null;
	}

}
