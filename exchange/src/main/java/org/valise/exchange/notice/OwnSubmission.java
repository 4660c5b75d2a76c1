package org.valise.exchange.notice;

/** Port: hands in a document that the node itself has written, on the way that every document takes. */
@FunctionalInterface
public interface OwnSubmission {

    /**
     * Returns when the document is accepted; the same document again is accepted again.
     *
     * @throws org.valise.exchange.Refusal when it is refused
     */
    void submit(byte[] document);
}
