/**
 * Dossiers that somebody proposed: kept beside the graph, for their author and for
 * editors only, until an editor has one recorded as if they had sent it.
 */
@NullMarked
package org.claimtrail.edit.proposal;

import org.jspecify.annotations.NullMarked;
