/**
 * Uses what it does not declare.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.claimtrail.canary.modules.trespassing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
