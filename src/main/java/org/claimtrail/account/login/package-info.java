/**
 * Lets people show their token to pages: once, by a form, and from then on by a cookie.
 */
@NullMarked
package org.claimtrail.account.login;

import org.jspecify.annotations.NullMarked;
