package org.claimtrail.corpus.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.article.ArticleRecord;
import org.claimtrail.claim.AppearanceRecord;
import org.claimtrail.claim.ClaimRecord;
import org.jspecify.annotations.Nullable;

/**
 * Articles of one import that are the same as others under another identifier: they are
 * left out, and what appears in them appears in those.
 */
public final class MergedArticles {

	private final Map<String, String> others = new HashMap<>();

	public void merge(String article, String into) {
		this.others.put(article, into);
	}

	boolean isEmpty() {
		return this.others.isEmpty();
	}

	/** The records of a bundle with these articles made one. */
	Bundle in(Bundle bundle) {
		if (isEmpty() || !bundle.faults().isEmpty()) {
			return bundle;
		}
		List<Item> items = new ArrayList<>(bundle.items().size());
		for (Item item : bundle.items()) {
			if (item.content() instanceof ClaimRecord claim) {
				items.add(moved(item, claim));
			}
			else if (!(item.content() instanceof ArticleRecord && this.others.containsKey(item.id()))) {
				items.add(item);
			}
		}
		return Bundle.of(bundle.index(), bundle.document(), items, bundle.warnings(), moved(bundle.dossier()));
	}

	private @Nullable Dossier moved(@Nullable Dossier dossier) {
		return (dossier != null) ? new Dossier(dossier.id(), other(dossier.article())) : null;
	}

	private Item moved(Item item, ClaimRecord claim) {
		if (claim.appearances().stream().noneMatch((one) -> this.others.containsKey(one.article()))) {
			return item;
		}
		List<AppearanceRecord> appearances = new ArrayList<>();
		for (AppearanceRecord one : claim.appearances()) {
			AppearanceRecord moved = new AppearanceRecord(other(one.article()), one.place(), one.evidence());
			if (appearances.stream().noneMatch(moved::isAtThePlaceOf)) {
				appearances.add(moved);
			}
		}
		List<Reference> references = item.references()
			.stream()
			.map((reference) -> new Reference(other(reference.id()), reference.field()))
			.toList();
		return new Item(item.kind(), item.id(), claim.appearingIn(appearances), item.edges(), references, item.field());
	}

	private String other(String article) {
		return this.others.getOrDefault(article, article);
	}

}
