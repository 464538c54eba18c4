/**
 * Which records of claimants are one and the same: a merged record keeps what documents
 * say of it, and the kept one answers for it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "ledger", "projection" })
package org.claimtrail.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
