package org.valise.schemas.document;

/** What a receiver may do, weakest first: H3 is H2 with more in words. */
public enum HandlingCode {
    /** Use under the law that applies. */
    H0,
    /** Not in judicial proceedings without permission of the provider. */
    H1,
    /** No onward dissemination without permission of the provider. */
    H2,
    /** Other restrictions, given as text. */
    H3;

    /** Whether this code binds its receiver at least as much as the other. */
    public boolean isAtLeast(HandlingCode other) {
        return compareTo(other) >= 0;
    }

    /** Whether the provider has to be asked before the information is passed on. */
    public boolean needsConsent() {
        return isAtLeast(H2);
    }
}
