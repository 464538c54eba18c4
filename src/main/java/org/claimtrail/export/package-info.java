/**
 * Ways out: the graph, or what a condition chooses of it, in forms that others read, by
 * command and over HTTP.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "graphql", "launch", "ledger", "projection", "table" })
package org.claimtrail.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
