/**
 * Finding anything by a few words.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "graphql", "ledger", "printed", "projection" })
package org.claimtrail.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
