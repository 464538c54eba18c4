/**
 * Reads what the store returned by the shape that was asked.
 */
@NullMarked
package org.claimtrail.projection.answer;

import org.jspecify.annotations.NullMarked;
