/**
 * Published texts, their publishers and authors.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "date", "ledger", "organization", "speaker" })
package org.claimtrail.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
