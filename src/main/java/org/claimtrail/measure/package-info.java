/**
 * What figures count.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "ledger", "projection" })
package org.claimtrail.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
