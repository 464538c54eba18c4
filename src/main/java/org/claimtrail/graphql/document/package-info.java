/**
 * Documents that clients name by a hash of their text, and those that a server keeps to.
 */
@NullMarked
package org.claimtrail.graphql.document;

import org.jspecify.annotations.NullMarked;
