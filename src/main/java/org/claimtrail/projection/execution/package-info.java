/**
 * Runs root fields: reads, compiles, asks the store and reads the answer, and refuses
 * what the store could not plan in time.
 */
@NullMarked
package org.claimtrail.projection.execution;

import org.jspecify.annotations.NullMarked;
