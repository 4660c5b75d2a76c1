package org.valise.gateway.demo;

/** Something that is shown with nodes that really run. */
public interface Demonstration {

    /** Runs it; true when everything came out as it must. */
    boolean run() throws Exception;

    /** Stops the nodes. */
    void stop() throws InterruptedException;

    /** How to talk to the nodes that were left running. */
    void explain();
}
