package org.claimtrail.claim;

import org.jspecify.annotations.Nullable;

/**
 * Where a claim appears.
 *
 * @param article identifier of the article
 * @param evidence the words in which it can be read there, where they were kept
 */
public record AppearanceRecord(String article, Place place, @Nullable Evidence evidence) {

	/** Whether another one is at the same place of the same article. */
	public boolean isAtThePlaceOf(AppearanceRecord other) {
		return this.article.equals(other.article) && this.place == other.place;
	}

}
