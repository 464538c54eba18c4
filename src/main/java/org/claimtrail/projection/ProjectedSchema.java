package org.claimtrail.projection;

import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the mapping of the schema that is served. */
@Component
class ProjectedSchema {

	private final Rules rules;

	private final NodeVocabulary vocabulary;

	private volatile @Nullable SchemaMapping mapping;

	ProjectedSchema(Rules rules, NodeVocabulary vocabulary) {
		this.rules = rules;
		this.vocabulary = vocabulary;
	}

	SchemaMapping mapping(GraphQLSchema schema) {
		SchemaMapping current = this.mapping;
		if (current == null || current.schema() != schema) {
			current = new SchemaMapping(schema, this.rules, this.vocabulary);
			this.mapping = current;
		}
		return current;
	}

}
