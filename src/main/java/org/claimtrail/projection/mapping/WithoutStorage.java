package org.claimtrail.projection.mapping;

import java.util.Set;

import graphql.Directives;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

/**
 * Takes out of the contract how it is stored, once that is known: clients are shown
 * neither the directives that say so nor the enums that only these have.
 */
final class WithoutStorage extends GraphQLTypeVisitorStub {

	/** What clients are told. */
	private static final String SIZE = "size";

	private static final Set<String> ENUMS = Set.of("RelationshipDirection", "RelationshipEnd");

	@Override
	public TraversalControl visitGraphQLDirective(GraphQLDirective directive,
			TraverserContext<GraphQLSchemaElement> context) {
		return Directives.isBuiltInDirective(directive) || SIZE.equals(directive.getName()) ? TraversalControl.CONTINUE
				: deleteNode(context);
	}

	@Override
	public TraversalControl visitGraphQLAppliedDirective(GraphQLAppliedDirective directive,
			TraverserContext<GraphQLSchemaElement> context) {
		return Directives.isBuiltInDirective(directive.getName()) || SIZE.equals(directive.getName())
				? TraversalControl.CONTINUE : deleteNode(context);
	}

	@Override
	public TraversalControl visitGraphQLEnumType(GraphQLEnumType type, TraverserContext<GraphQLSchemaElement> context) {
		return ENUMS.contains(type.getName()) ? deleteNode(context) : TraversalControl.CONTINUE;
	}

}
