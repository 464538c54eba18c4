/**
 * Lets people log in to pages once, by a form with their token or at a provider, and be
 * known from then on by a cookie.
 */
@NullMarked
package org.claimtrail.account.login;

import org.jspecify.annotations.NullMarked;
