/**
 * Claims that refer to claims.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "claim", "date", "launch", "ledger", "neo4j", "neo4j :: failure", "projection" })
package org.claimtrail.citation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
