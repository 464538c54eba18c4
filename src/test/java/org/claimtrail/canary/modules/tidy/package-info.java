/**
 * Uses what it declares and declares what it uses.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "ground")
package org.claimtrail.canary.modules.tidy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
