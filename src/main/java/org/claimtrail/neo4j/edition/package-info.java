/**
 * Adjusts the Neo4j server to what this one needs: bounds the memory of its parser and
 * refuses statements that nest too deeply.
 */
@NullMarked
package org.claimtrail.neo4j.edition;

import org.jspecify.annotations.NullMarked;
