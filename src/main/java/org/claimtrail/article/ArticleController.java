package org.claimtrail.article;

import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.projection.Answer;
import org.claimtrail.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The questions that begin at articles. */
@Controller
class ArticleController {

	private final Projection projection;

	ArticleController(Projection projection) {
		this.projection = projection;
	}

	@QueryMapping
	Answer article(@Argument @Nullable String id, @Argument @Nullable String url, DataFetchingEnvironment environment) {
		if (id != null && url == null) {
			return this.projection.one(environment, "id", id);
		}
		if (url != null && id == null) {
			return this.projection.one(environment, "urlKey", UrlKey.of(url));
		}
		throw new RequestFault(RequestFault.Code.BAD_ARGUMENT, "article: give either `id` or `url`, and not both.");
	}

	@QueryMapping
	Answer articles(DataFetchingEnvironment environment) {
		return this.projection.all(environment);
	}

}
