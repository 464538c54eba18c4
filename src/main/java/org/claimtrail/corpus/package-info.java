/**
 * Documents in: reads, checks and writes dossiers and JSON Lines.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "article", "change", "citation", "citation :: store", "claim",
		"claim :: store", "date", "figure :: store", "graphql", "http", "identity", "launch", "ledger", "measure",
		"neo4j", "neo4j :: embedded", "neo4j :: failure", "neo4j :: start", "organization", "printed", "proposition",
		"review", "speaker" })
package org.claimtrail.corpus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
