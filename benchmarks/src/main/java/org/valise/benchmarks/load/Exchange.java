package org.valise.benchmarks.load;

/** One way of having a document taken to somebody and receipted. Thread safe. */
public interface Exchange {

    /**
     * Hands one document in.
     *
     * @param outcome is told once what became of it, from any thread, also before this returns
     * @throws Exception when it cannot be handed in; nothing is told then
     */
    void begin(Outcome outcome) throws Exception;

    /** What becomes of a document. */
    interface Outcome {

        /** Its signed receipt is back and verified. */
        void receipted();

        /** There will be none. */
        void failed(Exception why);
    }
}
