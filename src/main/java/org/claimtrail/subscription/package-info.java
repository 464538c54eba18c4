/**
 * Tells clients what is altered as it happens, change by change, from the numbered
 * changes that the store keeps.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "citation", "graphql", "ledger", "neo4j", "neo4j :: write", "projection" })
package org.claimtrail.subscription;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
