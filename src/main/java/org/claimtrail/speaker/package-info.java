/**
 * People who make claims, and where they belong.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "date", "identity", "ledger", "projection" })
package org.claimtrail.speaker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
