/**
 * Answers how sources compare: side by side, day by day, and what others say of one
 * figure.
 */
@NullMarked
package org.claimtrail.figure.sources;

import org.jspecify.annotations.NullMarked;
