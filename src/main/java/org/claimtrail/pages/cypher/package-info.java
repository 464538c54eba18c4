/**
 * The page where Cypher is asked: an editor, the samples, what there is in the graph, and
 * an answer as a table and a drawing. Knows neither the graph nor who answers.
 */
@NullMarked
package org.claimtrail.pages.cypher;

import org.jspecify.annotations.NullMarked;
