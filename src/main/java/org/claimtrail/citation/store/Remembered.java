package org.claimtrail.citation.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.springframework.modulith.NamedInterface;

/**
 * What an import has read of claims and what they cite, so that it does not read it again
 * for every batch. An import remembers its own writes; it does not notice those of
 * others.
 */
@NamedInterface("store")
public final class Remembered {

	/** All is forgotten when there are more claims than this. */
	private static final int MOST = 50_000;

	private final CitationWalk citations = new CitationWalk();

	private final ToldClaims claims = new ToldClaims();

	private final Set<String> unfinished = new HashSet<>();

	/** Whether a record counts as written only after all claims were looked at anew. */
	public boolean isUnfinished(String id) {
		return this.unfinished.contains(id);
	}

	/** Whether all claims have to be looked at anew. */
	public boolean isAnyUnfinished() {
		return !this.unfinished.isEmpty();
	}

	void leaveUnfinished(Collection<String> ids) {
		this.unfinished.addAll(ids);
	}

	CitationWalk citations() {
		return this.citations;
	}

	ToldClaims claims() {
		return this.claims;
	}

	/** Forgets all, as when measures have changed. */
	public void clear() {
		this.citations.clear();
		this.claims.clear();
	}

	void boundMemory() {
		if (this.citations.size() > MOST) {
			clear();
		}
	}

}
