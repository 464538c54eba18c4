/**
 * Takes GraphQL requests over HTTP and writes the answers.
 */
@NullMarked
package org.claimtrail.graphql.http;

import org.jspecify.annotations.NullMarked;
