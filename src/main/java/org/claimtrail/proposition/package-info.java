/**
 * What several claims assert alike, whoever says it and in whatever words.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "claim", "date", "ledger", "projection" })
package org.claimtrail.proposition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
