/**
 * What an operator sees: whether the server lives and may be asked, what it does and how
 * long that takes. Knows no feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "graphql", "http", "ledger", "neo4j", "neo4j :: start" })
package org.claimtrail.health;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
