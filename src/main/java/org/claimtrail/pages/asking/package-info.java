/**
 * The questions as pages: each that only reads is asked with conditions from a form, and
 * its answer is told in tables and links.
 */
@NullMarked
package org.claimtrail.pages.asking;

import org.jspecify.annotations.NullMarked;
