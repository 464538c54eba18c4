/**
 * Claimtrail: who cited whom, and how figures evolved.
 */
@NullMarked
package org.claimtrail;

import org.jspecify.annotations.NullMarked;
