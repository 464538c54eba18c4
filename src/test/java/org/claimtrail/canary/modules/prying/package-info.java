/**
 * Declares the module that it uses, and uses a room of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "ground")
package org.claimtrail.canary.modules.prying;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
