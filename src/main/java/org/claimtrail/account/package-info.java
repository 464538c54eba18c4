/**
 * Accounts: who asks, by which token they show it, and what they may do. Knows no
 * feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "http", "launch" })
package org.claimtrail.account;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
