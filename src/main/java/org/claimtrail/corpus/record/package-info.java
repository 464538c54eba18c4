/**
 * Turns a document into the records that it holds and the references between them.
 */
@NullMarked
package org.claimtrail.corpus.record;

import org.jspecify.annotations.NullMarked;
