package org.valise.exchange;

/**
 * One stage of a message's way. Each step takes one record and returns the next, so that a line that
 * leaves a step out does not compile. Steps are thread safe and keep nothing between calls.
 *
 * @param <I> what the stage before has made
 * @param <O> what this stage makes
 */
@FunctionalInterface
public interface Step<I, O> {

    /**
     * Does this stage's work.
     *
     * @throws Refusal when the message may not go on; nothing has been recorded then
     */
    O apply(I input);
}
