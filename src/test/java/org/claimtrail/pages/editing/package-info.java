@NullMarked
package org.claimtrail.pages.editing;

import org.jspecify.annotations.NullMarked;
