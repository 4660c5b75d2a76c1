package org.valise.campaign.fault;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of one fault.
 *
 * @param struck whether it happened at all
 * @param recovery from its end until messages with the member it hit had their receipts, both ways; empty when that never came
 * @param restarts how often the node had to be started again meanwhile, because it had ended by itself
 * @param byHand whether an operator had to restart a node that ran and did not recover
 * @param took from its beginning until the next one could begin
 */
public record Outcome(
        Fault fault, boolean struck, Optional<Duration> recovery, int restarts, boolean byHand, Duration took) {}
