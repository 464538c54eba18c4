package org.claimtrail.corpus.prune;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.record.Dossier;

/**
 * The claims that a dossier had when it was recorded before, and has no more.
 *
 * @param dossier the dossier
 * @param removable those that no other dossier has and nobody else has altered since,
 * each with its present version; of dossiers that leave one out together the first has it
 * @param elsewhere those that the dossiers of other articles have, too
 * @param altered those that somebody altered otherwise than by a dossier that has them
 * @param moved those that another document of the same import has
 */
public record LeftOut(Dossier dossier, SortedMap<String, Long> removable, List<String> elsewhere, List<String> altered,
		List<String> moved) {

	/**
	 * No more claims are removed at once: rather it is the wrong document. One
	 * transaction of an import removes no more, either.
	 */
	public static final int MOST = 1_000;

	/** The same for an edit, which others wait for. */
	public static final int MOST_OF_AN_EDIT = 200;

	private static final int SHOWN = 10;

	static LeftOut none(Dossier dossier) {
		return new LeftOut(dossier, new TreeMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
	}

	/** Whether it is more than may be removed at once. */
	public boolean exceeds(int most) {
		return this.removable.size() > most;
	}

	/** The identifiers of those that can be removed, in order. */
	public List<String> ids() {
		return List.copyOf(this.removable.keySet());
	}

	/**
	 * What there is to say where nothing goes wrong.
	 * @param pruning whether they are removed
	 */
	public List<String> told(boolean pruning) {
		List<String> told = new ArrayList<>();
		if (!pruning && !this.removable.isEmpty()) {
			told.add("found %s in the store and no longer in the document: %s; pass --prune / prune: true to remove %s"
				.formatted(counted(this.removable.keySet()), shown(this.removable.keySet()), them(this.removable)));
		}
		if (pruning && !this.elsewhere.isEmpty()) {
			told.add(
					"found %s no longer in the document but still in that of another article, so that %s not removed: %s"
						.formatted(counted(this.elsewhere), are(this.elsewhere), shown(this.elsewhere)));
		}
		if (pruning && !this.altered.isEmpty()) {
			told.add(
					"found %s no longer in the document, and altered since otherwise than by it, so that %s not removed: %s; if it is meant, remove %s with removeClaim"
						.formatted(counted(this.altered), are(this.altered), shown(this.altered),
								(this.altered.size() == 1) ? "it" : "them"));
		}
		return told;
	}

	/** Why so many are not removed. */
	public String tooMuch(int most) {
		return String.format(Locale.ROOT,
				"found %s in the store and no longer in the document, expected at most %,d to be removed at once: look whether it is the right document, and if it is, leave them out in several steps",
				counted(this.removable.keySet()), most);
	}

	/** Why they are not removed as long as nobody says why. */
	public String reasonMissing() {
		return "found %s in the store and no longer in the document: %s; expected the reason of their removal: send the same with the parameter reason"
			.formatted(counted(this.removable.keySet()), shown(this.removable.keySet()));
	}

	/** What is said of a dossier to which nothing can be compared. */
	public static String withoutArticle() {
		return "found claims without an article, expected the article of the dossier: by it is known which claims the document had before, so that nothing is removed";
	}

	/** What is said of an import that was to remove, and of which something is wrong. */
	public static Fault somethingRejected() {
		return new Fault("import", 1, "",
				"found something that is rejected, so that no claim is removed in this import: what is missing from one document may be in what was rejected; put it right and import all again");
	}

	private String counted(Collection<String> claims) {
		return String.format(Locale.ROOT, "%,d %s of %s", claims.size(), (claims.size() == 1) ? "claim" : "claims",
				this.dossier.id());
	}

	private static String shown(Collection<String> claims) {
		String some = String.join(", ", claims.stream().limit(SHOWN).toList());
		return (claims.size() > SHOWN) ? String.format(Locale.ROOT, "%s and %,d more", some, claims.size() - SHOWN)
				: some;
	}

	private static String them(Map<String, Long> claims) {
		return (claims.size() == 1) ? "it" : "them";
	}

	private static String are(Collection<String> claims) {
		return (claims.size() == 1) ? "it is" : "they are";
	}

}
