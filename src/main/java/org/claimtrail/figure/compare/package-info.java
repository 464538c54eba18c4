/**
 * Sets figures of several sources, parts and totals, and other terms against each other.
 * Knows no store.
 */
@NullMarked
package org.claimtrail.figure.compare;

import org.jspecify.annotations.NullMarked;
