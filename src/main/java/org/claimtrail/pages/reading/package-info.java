/**
 * The pages for reading: one for each claim, speaker, organization, article, measure and
 * proposition, and search. Each shows the answer to one named operation.
 */
@NullMarked
package org.claimtrail.pages.reading;

import org.jspecify.annotations.NullMarked;
