/**
 * Runs the store in this process: its folder, lock, password and settings, and the
 * commands that work on them.
 */
@NullMarked
package org.claimtrail.neo4j.embedded;

import org.jspecify.annotations.NullMarked;
