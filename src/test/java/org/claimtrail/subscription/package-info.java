@NullMarked
package org.claimtrail.subscription;

import org.jspecify.annotations.NullMarked;
