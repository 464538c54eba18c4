/**
 * Brings the schema of a store up to date, embedded or external.
 */
@NullMarked
package org.claimtrail.neo4j.migration;

import org.jspecify.annotations.NullMarked;
