package org.valise.exchange.send;

/** Our broker has no queue for a link. Sending again does not help until it has one. */
public final class UnknownLink extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For the link to this peer. */
    public UnknownLink(String link, Throwable cause) {
        super("there is no link to " + link, cause);
    }
}
