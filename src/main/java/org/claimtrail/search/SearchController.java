package org.claimtrail.search;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.projection.Answer;
import org.claimtrail.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds anything by a few words. */
@Controller
class SearchController {

	private final Projection projection;

	private final SearchQuestion question = new SearchQuestion();

	SearchController(Projection projection) {
		this.projection = projection;
	}

	@QueryMapping
	Answer search(@Argument String text, @Argument @Nullable List<String> in, DataFetchingEnvironment environment) {
		SearchWords words = SearchWords.of(text);
		return this.projection.question(environment, this.question, words.parameters(in));
	}

}
