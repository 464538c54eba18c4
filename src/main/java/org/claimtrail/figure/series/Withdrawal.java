package org.claimtrail.figure.series;

import org.jspecify.annotations.Nullable;

/**
 * That a claim was withdrawn.
 *
 * @param on when; absent when the record says only that it was
 * @param by identifier of the first claim that withdraws it; null when the record says
 * only that it was
 */
public record Withdrawal(Day on, @Nullable String by) {
}
