package org.valise.gateway.health;

/** How bad something is, the worst last. */
public enum Level {
    /** As it should be. */
    OK,
    /** The node works; somebody should look after this. */
    WARN,
    /** The node does not work as long as this stays, or not in part. */
    FAIL
}
