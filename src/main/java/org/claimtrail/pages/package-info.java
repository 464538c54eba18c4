/**
 * The pages a person opens: the start page, GraphiQL and the contract as text. Knows no
 * feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.claimtrail.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
