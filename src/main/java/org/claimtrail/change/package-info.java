/**
 * What was altered in this graph: which record, by which account, when and why. Each
 * change is written in the transaction of what it tells of.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "graphql", "ledger", "projection" })
package org.claimtrail.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
