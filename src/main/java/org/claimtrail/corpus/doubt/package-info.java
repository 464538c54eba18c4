/**
 * Looks for what is doubtful in documents that are right in form, and warns of it: what
 * only several records together, and the graph, can tell.
 */
@NullMarked
package org.claimtrail.corpus.doubt;

import org.jspecify.annotations.NullMarked;
