/**
 * Describes what a claim and what it cites tell, as far as the rules of drift look at it.
 */
@NullMarked
package org.claimtrail.citation.told;

import org.jspecify.annotations.NullMarked;
