/**
 * What the other canaries use. Nothing is wrong with it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.claimtrail.canary.modules.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
