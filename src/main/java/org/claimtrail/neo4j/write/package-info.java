/**
 * Runs what clients write, one write after the other.
 */
@NullMarked
@NamedInterface("write")
package org.claimtrail.neo4j.write;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
