/**
 * Writes tables for spreadsheets and programs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.claimtrail.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
