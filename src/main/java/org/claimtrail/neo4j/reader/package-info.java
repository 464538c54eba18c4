/**
 * What runs in the process of its own: opens the copy, refuses what does more than read,
 * and writes the rows of an answer.
 */
@NullMarked
package org.claimtrail.neo4j.reader;

import org.jspecify.annotations.NullMarked;
