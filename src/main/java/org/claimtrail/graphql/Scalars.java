package org.claimtrail.graphql;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import org.claimtrail.date.PartialDate;
import org.claimtrail.date.PartialDateException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The scalars of the contract beyond those of GraphQL itself. */
@Configuration(proxyBeanMethods = false)
class Scalars {

	@Bean
	RuntimeWiringConfigurer wireScalars() {
		return (wiring) -> wiring
			.scalar(GraphQLScalarType.newScalar().name("PartialDate").coercing(new Text(PartialDate::parse)).build())
			.scalar(GraphQLScalarType.newScalar().name("DateTime").coercing(new Text(OffsetDateTime::parse)).build());
	}

	/** Reads a scalar from text and writes it as the text it was. */
	private record Text(Reading reading) implements Coercing<Object, String> {

		@Override
		public String serialize(Object value, GraphQLContext context, Locale locale) {
			return value.toString();
		}

		@Override
		public Object parseValue(Object input, GraphQLContext context, Locale locale) {
			try {
				return read(input);
			}
			catch (PartialDateException | DateTimeException ex) {
				throw new CoercingParseValueException(ex.getMessage());
			}
		}

		@Override
		public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
			try {
				return read((input instanceof StringValue text) ? text.getValue() : input);
			}
			catch (PartialDateException | DateTimeException ex) {
				throw new CoercingParseLiteralException(ex.getMessage());
			}
		}

		private Object read(@Nullable Object input) {
			if (!(input instanceof String text)) {
				throw new DateTimeException("Expected a date as text.");
			}
			return this.reading.read(text);
		}

		@Override
		public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
			return StringValue.of(input.toString());
		}

	}

	/** Makes a value of a text. */
	@FunctionalInterface
	private interface Reading {

		Object read(String text);

	}

}
