/**
 * Assertions: who made them, when, where they appear.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "article", "date", "ledger", "organization", "projection", "speaker" })
package org.claimtrail.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
