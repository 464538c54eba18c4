package org.claimtrail.figure.series;

/** How a source itself has left a claim behind, the gravest first. */
public enum StaleKind {

	/** It took the claim back. */
	WITHDRAWN,
	/** It stated another figure about the same described time, or put the claim right. */
	CORRECTED,
	/** It stands by a figure about a later described time. */
	OVERTAKEN

}
