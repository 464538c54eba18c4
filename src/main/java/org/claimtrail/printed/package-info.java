/**
 * Numbers as texts print them, and the words that bound a number or make it a rate.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.claimtrail.printed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
