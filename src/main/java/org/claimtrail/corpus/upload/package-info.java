/**
 * Documents in over HTTP: takes one body as an import takes a file.
 */
@NullMarked
package org.claimtrail.corpus.upload;

import org.jspecify.annotations.NullMarked;
