package org.valise.gateway.rest;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.valise.exchange.policy.Reader;

/** Carries who reads from the token to the resource. */
final class Readers {
    private Readers() {}

    private record Known(Reader reader) implements Principal {
        @Override
        public String getName() {
            return reader.name();
        }
    }

    /** Whose token was shown; the operator, who sees least, when none was needed. */
    static Reader of(SecurityContext context) {
        return context.getUserPrincipal() instanceof Known known ? known.reader() : Reader.OPERATOR;
    }

    /** Attack: an agency that finds another spelling of a path that its token does not open. */
    static void requireOperator(SecurityContext context) {
        if (!of(context).equals(Reader.OPERATOR)) {
            throw new ForbiddenException();
        }
    }

    static SecurityContext context(Reader reader) {
        Principal known = new Known(reader);
        return new SecurityContext() {
            @Override
            public Principal getUserPrincipal() {
                return known;
            }

            @Override
            public boolean isUserInRole(String role) {
                return false;
            }

            @Override
            public boolean isSecure() {
                return false;
            }

            @Override
            public String getAuthenticationScheme() {
                return "Bearer";
            }
        };
    }
}
