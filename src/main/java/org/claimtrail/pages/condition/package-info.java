/**
 * Conditions that people set in the forms of pages: records by their names, and what to
 * say where one cannot be used.
 */
@NullMarked
package org.claimtrail.pages.condition;

import org.jspecify.annotations.NullMarked;
