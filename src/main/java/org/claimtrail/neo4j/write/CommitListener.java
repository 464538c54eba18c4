package org.claimtrail.neo4j.write;

/** Is told when this process has written something. */
@FunctionalInterface
public interface CommitListener {

	/** Called by the thread that writes, after the commit; must not wait. */
	void committed();

}
