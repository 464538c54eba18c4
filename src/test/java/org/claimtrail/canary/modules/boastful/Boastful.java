package org.claimtrail.canary.modules.boastful;

/** Needs nobody. */
class Boastful {

}
