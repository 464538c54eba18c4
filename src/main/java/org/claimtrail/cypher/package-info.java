/**
 * Cypher for strangers: a statement over HTTP that only reads. It runs in a process of
 * its own on a copy of the store, so that nothing it does reaches the server.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "graphql", "launch", "neo4j", "neo4j :: embedded",
		"neo4j :: reader", "pages :: cypher", "table" })
package org.claimtrail.cypher;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
