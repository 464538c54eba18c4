/**
 * Takes subscriptions over WebSocket, by the protocol graphql-transport-ws.
 */
@NullMarked
package org.claimtrail.graphql.socket;

import org.jspecify.annotations.NullMarked;
