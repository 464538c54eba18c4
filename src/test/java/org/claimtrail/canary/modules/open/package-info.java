/**
 * Declares no dependencies, which would allow it all of them.
 */
@NullMarked
@ApplicationModule
package org.claimtrail.canary.modules.open;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
