package org.valise.routes.broker;

import java.security.Principal;

/**
 * The member behind a link, and the certificate that proved it.
 *
 * @param admission counts how often this certificate was put on the list; see {@link PeerSecurity}
 */
record PeerPrincipal(String memberCode, Fingerprint fingerprint, long admission) implements Principal {
    @Override
    public String getName() {
        return memberCode;
    }
}
