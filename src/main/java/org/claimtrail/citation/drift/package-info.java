/**
 * Decides what drifted between a claim and what it cites. Knows no store.
 */
@NullMarked
package org.claimtrail.citation.drift;

import org.jspecify.annotations.NullMarked;
