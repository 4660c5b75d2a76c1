package org.valise.gateway.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets in who holds a token, and tells who it is; everybody may read the description and ask for health. */
final class TokenFilter implements ContainerRequestFilter {
    private static final Set<String> OPEN = Set.of("openapi.yaml", "health", "health/live", "health/ready");

    private final List<Token> tokens;

    TokenFilter(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath().replaceFirst("^/", "");
        String given = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        Optional<Token> known = tokens.stream()
                .filter(token -> given != null && token.isShownIn(given) && token.opens(path))
                .findFirst();
        known.ifPresent(token -> request.setSecurityContext(Readers.context(token.reader())));
        if (known.isEmpty() && !OPEN.contains(path)) {
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
                            List.of(),
                            ""))
                    .build());
        }
    }
}
