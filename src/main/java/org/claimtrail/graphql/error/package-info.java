/**
 * Gives every error one form: a stable code, a short message, nothing of how the server
 * is made.
 */
@NullMarked
package org.claimtrail.graphql.error;

import org.jspecify.annotations.NullMarked;
