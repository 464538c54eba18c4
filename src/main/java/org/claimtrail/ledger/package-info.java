/**
 * What every record of the graph has: an identifier, a fingerprint, dated and folded
 * properties.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "date" })
package org.claimtrail.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
