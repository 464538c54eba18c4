package org.claimtrail.pages.asking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import graphql.schema.GraphQLSchema;
import org.claimtrail.pages.AnsweredQuestions;
import org.claimtrail.pages.Operation;
import org.claimtrail.pages.Operations;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * The questions that have a page: those that are listed, only read, and are for
 * everybody.
 */
@Component
class QuestionShapes implements AnsweredQuestions {

	private final Map<String, QuestionShape> shapes = new ConcurrentHashMap<>();

	private final Map<String, Boolean> guarded = new ConcurrentHashMap<>();

	private final Operations operations;

	private final ObjectProvider<GraphQlSource> source;

	QuestionShapes(Operations operations, ObjectProvider<GraphQlSource> source) {
		this.operations = operations;
		this.source = source;
	}

	/** The listed question of this name; empty where there is none that only reads. */
	Optional<Operation> named(String name) {
		return listed().stream().filter((one) -> one.name().equals(name)).findFirst();
	}

	/** What the answer to a question has. */
	QuestionShape of(Operation question) {
		return this.shapes.computeIfAbsent(question.name(), (name) -> QuestionShape.of(schema(), question.document()));
	}

	GraphQLSchema schema() {
		return this.source.getObject().schema();
	}

	@Override
	public boolean has(Operation question) {
		return question.heading() != null && question.reads() && !this.guarded.computeIfAbsent(question.name(),
				(name) -> QuestionShape.isGuarded(schema(), question.document()));
	}

	@Override
	public List<String> documents() {
		return listed().stream().map((one) -> of(one).document()).toList();
	}

	private List<Operation> listed() {
		return this.operations.listed().values().stream().flatMap(List::stream).filter(this::has).toList();
	}

}
