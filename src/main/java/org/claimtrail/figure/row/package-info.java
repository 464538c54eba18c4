/**
 * Fetches the rows of figures, reads them, and puts what was found out about them into
 * the form of the contract.
 */
@NullMarked
package org.claimtrail.figure.row;

import org.jspecify.annotations.NullMarked;
