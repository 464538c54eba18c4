/**
 * The page of who cites whom: asked once, drawn and told as a table.
 */
@NullMarked
package org.claimtrail.pages.network;

import org.jspecify.annotations.NullMarked;
