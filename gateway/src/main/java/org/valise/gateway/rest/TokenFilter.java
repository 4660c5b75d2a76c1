package org.valise.gateway.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;

/** Lets in who holds the token; everybody may read the description and ask for health. */
final class TokenFilter implements ContainerRequestFilter {
    private static final Set<String> OPEN = Set.of("openapi.yaml", "health");

    private final byte[] expected;

    TokenFilter(String token) {
        this.expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath().replaceFirst("^/", "");
        String given = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        // Constant time, or the token could be guessed byte by byte from the answer's delay.
        boolean known = given != null && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
        if (!known && !OPEN.contains(path)) {
            request.abortWith(Response.status(Response.Status.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .type(MediaType.valueOf(Problems.MEDIA_TYPE))
                    .entity(new Views.Problem(
                            Problems.type("TOKEN_MISSING"),
                            "Not let in",
                            Response.Status.UNAUTHORIZED.getStatusCode(),
                            "TOKEN_MISSING",
                            "The request carries no valid token.",
                            "Send the header 'Authorization: Bearer' with the text of the node's token file.",
                            List.of()))
                    .build());
        }
    }
}
