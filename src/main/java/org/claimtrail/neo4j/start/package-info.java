/**
 * Decides which store the application uses, opens it early, checks it and reports it.
 */
@NullMarked
package org.claimtrail.neo4j.start;

import org.jspecify.annotations.NullMarked;
