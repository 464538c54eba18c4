/** The network of citations: who cites whom, how often, when and with what drift. */
@NullMarked
package org.claimtrail.citation.network;

import org.jspecify.annotations.NullMarked;
