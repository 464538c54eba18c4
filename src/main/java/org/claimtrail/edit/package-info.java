/**
 * What editors do: mutations, each checked and written as an import does, by an account
 * that may, once, and with the change on record.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "change", "citation :: store", "corpus", "graphql", "ledger",
		"neo4j", "neo4j :: write", "projection" })
package org.claimtrail.edit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
