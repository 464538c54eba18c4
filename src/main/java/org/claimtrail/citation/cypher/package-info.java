/**
 * Holds what fixed pieces of Cypher about citations share.
 */
@NullMarked
package org.claimtrail.citation.cypher;

import org.jspecify.annotations.NullMarked;
