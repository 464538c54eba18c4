/**
 * Tests of writes.
 */
@NullMarked
package org.claimtrail.neo4j.write;

import org.jspecify.annotations.NullMarked;
