/**
 * Stands before every door: refuses foreign names and origins, wrong methods and
 * encodings.
 */
@NullMarked
package org.claimtrail.http.door;

import org.jspecify.annotations.NullMarked;
