package org.claimtrail.canary.rules.claim;

/** Is public and nobody outside asks for it. */
public class LonelyDoor {

}
