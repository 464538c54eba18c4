@NullMarked
package org.claimtrail.launch;

import org.jspecify.annotations.NullMarked;
