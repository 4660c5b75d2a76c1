package org.valise.routes.broker;

import java.security.Principal;

/** The member behind a link, and the certificate that proved it. */
record PeerPrincipal(String memberCode, Fingerprint fingerprint) implements Principal {
    @Override
    public String getName() {
        return memberCode;
    }
}
