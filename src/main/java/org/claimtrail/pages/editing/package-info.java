/**
 * The pages for editing: each a form whose problems stand at their fields. Nothing is
 * kept here between two steps.
 */
@NullMarked
package org.claimtrail.pages.editing;

import org.jspecify.annotations.NullMarked;
