/** Measures the product: how fast it reads and how fast it imports. */
@NullMarked
package org.claimtrail.bench;

import org.jspecify.annotations.NullMarked;
