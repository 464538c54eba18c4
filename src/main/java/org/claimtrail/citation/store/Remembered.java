package org.claimtrail.citation.store;

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

	private final Voices voices = new Voices();

	private boolean open;

	/** Whether anything was left to {@link OpenComparisons}. */
	public boolean isAnyOpen() {
		return this.open;
	}

	void leaveOpen() {
		this.open = true;
	}

	CitationWalk citations() {
		return this.citations;
	}

	ToldClaims claims() {
		return this.claims;
	}

	Voices voices() {
		return this.voices;
	}

	/** Forgets all, as when measures have changed. */
	public void clear() {
		this.voices.clear();
		this.citations.clear();
		this.claims.clear();
	}

	void boundMemory() {
		if (this.citations.size() > MOST) {
			clear();
		}
	}

}
