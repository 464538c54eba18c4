/**
 * What figures count, and how they were revised.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "citation", "claim", "date", "graphql", "ledger", "projection" })
package org.claimtrail.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
