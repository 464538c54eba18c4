package org.claimtrail.canary.rules.claim;

/** Is public together with a user elsewhere, so that only its own visibility is wrong. */
public class ExposedController {

}
