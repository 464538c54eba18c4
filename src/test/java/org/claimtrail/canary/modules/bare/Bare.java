package org.claimtrail.canary.modules.bare;

/** Needs nobody. */
class Bare {

}
