/**
 * What is proposed, for its author and for editors: what it says, what was altered since,
 * and the form by which it is decided.
 */
@NullMarked
package org.claimtrail.pages.proposing;

import org.jspecify.annotations.NullMarked;
