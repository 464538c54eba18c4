@NullMarked
package org.claimtrail.graphql.socket;

import org.jspecify.annotations.NullMarked;
