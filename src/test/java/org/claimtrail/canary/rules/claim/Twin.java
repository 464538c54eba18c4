package org.claimtrail.canary.rules.claim;

/** Shares its name with a type of another package. */
class Twin {

}
