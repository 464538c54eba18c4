package org.claimtrail.projection.mapping;

import java.util.Objects;

import graphql.schema.GraphQLSchema;
import graphql.schema.SchemaTransformer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps how the schema is stored. */
@Component
public class ProjectedSchema {

	private final Rules rules;

	private final NodeVocabulary vocabulary;

	private volatile @Nullable SchemaMapping mapping;

	ProjectedSchema(Rules rules, NodeVocabulary vocabulary) {
		this.rules = rules;
		this.vocabulary = vocabulary;
	}

	/**
	 * Reads how a schema is stored, and gives it as clients see it.
	 */
	public GraphQLSchema read(GraphQLSchema schema) {
		this.mapping = new SchemaMapping(schema, this.rules, this.vocabulary);
		return SchemaTransformer.transformSchema(schema, new WithoutStorage());
	}

	public SchemaMapping mapping() {
		return Objects.requireNonNull(this.mapping, "A question before the schema was read");
	}

}
