/**
 * Tells of one claim as linked data: JSON-LD with the words of schema.org, PROV and CiTO.
 */
@NullMarked
package org.claimtrail.export.linked;

import org.jspecify.annotations.NullMarked;
