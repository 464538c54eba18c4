/**
 * Documents out: writes the records of the graph as JSON Lines that import back.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "launch", "ledger" })
package org.claimtrail.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
