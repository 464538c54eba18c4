package org.claimtrail.corpus.record;

/**
 * The dossier of an article.
 *
 * @param id the identifier of the article that the document names
 * @param article that of the article under which it is recorded; another one where two
 * articles were made one
 */
public record Dossier(String id, String article) {
}
