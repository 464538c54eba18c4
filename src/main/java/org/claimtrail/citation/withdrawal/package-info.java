/**
 * Decides who takes back a claim, and keeps it.
 */
@NullMarked
package org.claimtrail.citation.withdrawal;

import org.jspecify.annotations.NullMarked;
