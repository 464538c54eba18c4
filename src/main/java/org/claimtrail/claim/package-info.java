/**
 * Assertions: who made them, when, where they appear.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "date", "ledger", "projection" })
package org.claimtrail.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
