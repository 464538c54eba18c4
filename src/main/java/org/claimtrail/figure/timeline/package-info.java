/**
 * Answers how figures for a measure developed: timelines and their rows, what stands on a
 * day, how claimants revise, and the table as CSV.
 */
@NullMarked
package org.claimtrail.figure.timeline;

import org.jspecify.annotations.NullMarked;
