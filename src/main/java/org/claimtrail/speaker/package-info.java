/**
 * People who make claims, and where they belong.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "date", "ledger", "organization" })
package org.claimtrail.speaker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
