/**
 * Lets people log in at a provider of OpenID Connect, by an authorization code with PKCE,
 * as Spring's settings name it. What has begun is kept by the browser, sealed, and not
 * here.
 */
@NullMarked
package org.claimtrail.account.provider;

import org.jspecify.annotations.NullMarked;
