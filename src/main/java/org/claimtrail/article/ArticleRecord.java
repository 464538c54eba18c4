package org.claimtrail.article;

import java.util.List;

import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about an article.
 *
 * @param publisher identifier of the organization that published it
 * @param authors identifiers of the speakers who wrote it
 */
public record ArticleRecord(String id, String title, @Nullable String url, @Nullable String language,
		@Nullable PartialDate publishedOn, @Nullable String publisher, List<String> authors,
		@Nullable String description) {
}
