/**
 * Bodies that speak, employ or publish.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "ledger", "projection" })
package org.claimtrail.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
