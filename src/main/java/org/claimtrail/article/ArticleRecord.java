package org.claimtrail.article;

import java.time.OffsetDateTime;
import java.util.List;

import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about an article.
 *
 * @param publisher identifier of the organization that published it
 * @param authors identifiers of the speakers who wrote it
 * @param canonicalUrl the address that the page names as its own
 * @param archivedUrl where an unchanging copy is
 * @param retrievedAt when it was read
 * @param contentHash the hash of what was read then
 */
public record ArticleRecord(String id, String title, @Nullable String url, @Nullable String language,
		@Nullable PartialDate publishedOn, @Nullable String publisher, List<String> authors,
		@Nullable String description, @Nullable String canonicalUrl, @Nullable String archivedUrl,
		@Nullable OffsetDateTime retrievedAt, @Nullable String contentHash) {

	/**
	 * The part of its address by which it is found again.
	 * @return null if it has none
	 */
	public @Nullable String urlKey() {
		String address = (this.canonicalUrl != null) ? this.canonicalUrl : this.url;
		return (address != null) ? UrlKey.of(address) : null;
	}

}
