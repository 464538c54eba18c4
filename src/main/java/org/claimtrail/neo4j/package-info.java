/**
 * Where the graph lives: starts the embedded store or connects to an external one, brings
 * its schema up to date, and says plainly what is wrong when that fails.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "launch")
package org.claimtrail.neo4j;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
