/**
 * Declares a dependency that it does not use.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "ground")
package org.claimtrail.canary.modules.boastful;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
