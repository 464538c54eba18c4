package org.claimtrail.canary.modules.ground.cellar;

/** Lies in a room of the ground, which is closed to other modules. */
public class Cellar {

}
