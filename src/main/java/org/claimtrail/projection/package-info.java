/**
 * Compiles the selection of a root field into one Cypher statement, runs it and reads the
 * answer. Knows no feature; the mapping stands in the contract's directives. What
 * features see stands here, and the rooms below do the work.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "date", "graphql", "ledger", "neo4j" })
package org.claimtrail.projection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
