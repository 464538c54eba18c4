/**
 * Why the store cannot be used, and what the operator can do about it.
 */
@NullMarked
package org.claimtrail.neo4j.failure;

import org.jspecify.annotations.NullMarked;
