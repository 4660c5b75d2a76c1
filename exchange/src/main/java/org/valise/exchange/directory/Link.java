package org.valise.exchange.directory;

/** Two members whose brokers are joined directly; the order of the two means nothing. */
public record Link(String a, String b) {

    /** Whether this link joins the two. */
    public boolean joins(String one, String other) {
        return (a.equals(one) && b.equals(other)) || (a.equals(other) && b.equals(one));
    }
}
