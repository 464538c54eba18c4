package org.claimtrail.graphql.mutation;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Asks for the role that a field needs, and sees to it that no mutation is without one.
 */
@Configuration(proxyBeanMethods = false)
class MutationConfiguration {

	@Bean
	RuntimeWiringConfigurer askForRoles() {
		return (wiring) -> wiring.directiveWiring(new RoleWiring());
	}

	private static final class RoleWiring implements SchemaDirectiveWiring {

		@Override
		public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
			GraphQLFieldDefinition field = environment.getElement();
			GraphQLAppliedDirective needs = field.getAppliedDirective("needs");
			boolean writes = environment.getFieldsContainer().getName().equals("Mutation");
			if (needs != null) {
				return environment
					.setFieldDataFetcher(Permission.of(needs).before(environment.getFieldDataFetcher(), writes));
			}
			if (writes) {
				throw new IllegalStateException(
						"Mutation.%s does not say with @needs which role it needs".formatted(field.getName()));
			}
			return field;
		}

	}

}
