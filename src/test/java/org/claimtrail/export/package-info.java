@NullMarked
package org.claimtrail.export;

import org.jspecify.annotations.NullMarked;
