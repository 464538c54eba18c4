package org.claimtrail.canary.modules.ground;

/** Stands below all. */
public class Ground {

}
