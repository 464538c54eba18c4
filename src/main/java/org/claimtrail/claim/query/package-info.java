/**
 * Answers about claims: what is computed, filtered and grouped, and how a record changed.
 */
@NullMarked
package org.claimtrail.claim.query;

import org.jspecify.annotations.NullMarked;
