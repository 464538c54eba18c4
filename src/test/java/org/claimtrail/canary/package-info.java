/**
 * Code that is wrong on purpose, one class for each rule of the house, so that the tests
 * of the rules can show that the rules bite. Packages below mirror those of the
 * application. Nothing here is a bean, nothing here runs.
 */
@NullMarked
package org.claimtrail.canary;

import org.jspecify.annotations.NullMarked;
