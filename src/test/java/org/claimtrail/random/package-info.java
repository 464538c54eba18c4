/**
 * Asks random questions over the whole contract and compares the answers with a model of
 * a generated graph, which knows the contract and nothing of the server.
 */
@NullMarked
package org.claimtrail.random;

import org.jspecify.annotations.NullMarked;
