package org.claimtrail.figure;

/**
 * That a claim was withdrawn.
 *
 * @param on when; absent when the record says only that it was
 * @param byClaim whether another claim withdraws it
 */
record Withdrawal(Day on, boolean byClaim) {
}
