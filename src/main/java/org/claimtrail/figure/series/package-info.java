/**
 * Judges what one source says over time: which figures belong side by side, what revises,
 * restates and leaves behind what. Knows no store.
 */
@NullMarked
package org.claimtrail.figure.series;

import org.jspecify.annotations.NullMarked;
