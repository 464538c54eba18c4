package org.claimtrail.projection.mapping;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** How a stored scalar becomes a scalar of the contract. */
public enum Leaf {

	/** Text, an identifier, an enum or a partial date. */
	TEXT {
		@Override
		Object one(Value value) {
			return value.asString();
		}
	},
	/** A whole number of 32 bits. */
	INT {
		@Override
		Object one(Value value) {
			return Math.toIntExact(value.asLong());
		}
	},
	/** A floating-point number. */
	FLOAT {
		@Override
		Object one(Value value) {
			return value.asDouble();
		}
	},
	/** A truth value. */
	BOOLEAN {
		@Override
		Object one(Value value) {
			return value.asBoolean();
		}
	},
	/** An instant. */
	DATE_TIME {
		@Override
		Object one(Value value) {
			ZonedDateTime instant = value.asZonedDateTime();
			return instant.toOffsetDateTime().toString();
		}
	},
	/** A list of texts; an absent list is empty. */
	TEXTS {
		@Override
		Object one(Value value) {
			List<String> texts = new ArrayList<>(value.size());
			for (Value text : value.values()) {
				texts.add(text.asString());
			}
			return texts;
		}
	};

	abstract Object one(Value value);

	/** The leaf for an output type of the contract; null when it is no leaf. */
	static @Nullable Leaf of(GraphQLOutputType type) {
		GraphQLNamedType named = GraphQLTypeUtil.unwrapAll(type);
		if (!(named instanceof GraphQLScalarType) && !(named instanceof GraphQLEnumType)) {
			return null;
		}
		if (GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList) {
			return TEXTS;
		}
		return switch (named.getName()) {
			case "Int" -> INT;
			case "Float" -> FLOAT;
			case "Boolean" -> BOOLEAN;
			case "DateTime" -> DATE_TIME;
			default -> TEXT;
		};
	}

	public @Nullable Object read(Value value) {
		if (value.isNull()) {
			return (this == TEXTS) ? List.of() : null;
		}
		return one(value);
	}

}
