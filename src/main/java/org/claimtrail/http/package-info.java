/**
 * The edge of HTTP, before every door: which names and origins are answered, how long a
 * request may take to arrive, and how many connections one client may hold.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.claimtrail.http;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
