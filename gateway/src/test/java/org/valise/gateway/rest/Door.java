package org.valise.gateway.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import org.valise.gateway.configuration.Configuration;

/** A node's HTTP door as any client meets it, without the comfort of our own. */
final class Door {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    Door(Configuration.Rest rest) throws IOException {
        base = "http://" + rest.host() + ":" + rest.port();
        // The agency that init writes: it may read the examples, which the operator may not.
        token = Files.readString(rest.tokenFile().resolveSibling("desk-token")).strip();
    }

    /** A request with the token. */
    HttpRequest.Builder to(String path) {
        return bare(path).header("Authorization", "Bearer " + token);
    }

    /** A request without a token. */
    HttpRequest.Builder bare(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    HttpResponse<String> submit(byte[] document) throws IOException, InterruptedException {
        return send(to("/v1/messages")
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofByteArray(document)));
    }

    HttpResponse<String> attach(Object message, String attachment, byte[] bytes)
            throws IOException, InterruptedException {
        return send(to("/v1/messages/" + message + "/attachments/" + attachment)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(bytes)));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }
}
