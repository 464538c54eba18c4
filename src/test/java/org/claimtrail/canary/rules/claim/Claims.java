package org.claimtrail.canary.rules.claim;

/** A feature's door, used from where it must not be. */
public class Claims {

}
