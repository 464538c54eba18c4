package org.claimtrail.canary.rules.article;

/** Shares its name with a type of another package. */
class Twin {

}
