/**
 * Enters figures, and keeps what follows from their order: what revises and restates
 * what, and what is stale.
 */
@NullMarked
package org.claimtrail.figure.store;

import org.jspecify.annotations.NullMarked;
