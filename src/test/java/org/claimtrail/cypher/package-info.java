/** Tests of Cypher over HTTP. */
@NullMarked
package org.claimtrail.cypher;

import org.jspecify.annotations.NullMarked;
