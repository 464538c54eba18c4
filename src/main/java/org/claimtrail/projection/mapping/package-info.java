/**
 * Reads from the directives of the contract how each field, filter and order is stored.
 * Knows the contract and the labels, and no operation.
 */
@NullMarked
package org.claimtrail.projection.mapping;

import org.jspecify.annotations.NullMarked;
