/**
 * What pages load beside their text, as light as it can be: scripts, styles and the icon.
 * Each has an address that holds a hash of its file.
 */
@NullMarked
package org.claimtrail.pages.assets;

import org.jspecify.annotations.NullMarked;
