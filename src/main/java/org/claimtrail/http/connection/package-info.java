/**
 * Watches connections: closes those that are late, and sees that no client holds more
 * than its share.
 */
@NullMarked
package org.claimtrail.http.connection;

import org.jspecify.annotations.NullMarked;
