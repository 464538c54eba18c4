/**
 * Reads files and text into documents, and checks them against the published schema.
 */
@NullMarked
package org.claimtrail.corpus.document;

import org.jspecify.annotations.NullMarked;
