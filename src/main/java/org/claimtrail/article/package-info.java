/**
 * Published texts, their publishers and authors.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "date", "graphql", "identity", "ledger", "projection" })
package org.claimtrail.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
