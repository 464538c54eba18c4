/**
 * Personal tokens: how they look, the file that keeps them, and the commands.
 */
@NullMarked
package org.claimtrail.account.token;

import org.jspecify.annotations.NullMarked;
