/**
 * Dates as far as they are known.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.claimtrail.date;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
