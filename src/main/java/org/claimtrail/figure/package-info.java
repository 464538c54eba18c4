/**
 * How figures develop: what revises, contradicts and adds up to what.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "citation", "claim", "date", "graphql", "ledger", "measure", "projection", "table" })
package org.claimtrail.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
