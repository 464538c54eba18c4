/**
 * Claims that refer to claims.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "claim", "date", "launch", "ledger", "measure", "neo4j", "neo4j :: failure",
		"projection" })
package org.claimtrail.citation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
