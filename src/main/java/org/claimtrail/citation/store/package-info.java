/**
 * Enters citations, compares both ends of each, and keeps findings and counts.
 */
@NullMarked
package org.claimtrail.citation.store;

import org.jspecify.annotations.NullMarked;
