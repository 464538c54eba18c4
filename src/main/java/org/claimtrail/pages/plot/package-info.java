/**
 * Where figures lie in a plot, and which of very many are drawn.
 */
@NullMarked
package org.claimtrail.pages.plot;

import org.jspecify.annotations.NullMarked;
