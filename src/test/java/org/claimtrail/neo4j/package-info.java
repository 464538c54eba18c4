/** Tests of the store, and the store for the tests of the others. */
@NullMarked
package org.claimtrail.neo4j;

import org.jspecify.annotations.NullMarked;
