/**
 * What fact-checkers found about claims and propositions.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "claim", "ledger", "projection" })
package org.claimtrail.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
