/**
 * A room of the ground.
 */
@NullMarked
package org.claimtrail.canary.modules.ground.cellar;

import org.jspecify.annotations.NullMarked;
