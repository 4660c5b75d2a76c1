package org.valise.campaign.scene;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.directory.SignedEdition;
import org.valise.gateway.rest.Views;

/**
 * An agency's way to its node, which may be gone or frozen: every call ends within {@value #PATIENCE_SECONDS} seconds. An {@link
 * IOException} other than {@link Refusal} means that there was no answer, and that nobody knows what was done. Thread safe.
 */
public final class Door {
    private static final int PATIENCE_SECONDS = 10;
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_FAULT = 500;
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final HttpClient http;
    private final String base;
    private final String token;

    /** The node has answered that it will not do it. */
    public static final class Refusal extends IOException {
        private static final long serialVersionUID = 1L;

        private final String code;

        Refusal(String code, String message) {
            super(message);
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }
    }

    /**
     * A door.
     *
     * @param base its address, without a slash at the end
     */
    public Door(HttpClient http, String base, String token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    /** Hands a document in. */
    public void submit(byte[] document) throws IOException, InterruptedException {
        send(to("/v1/messages").header("Content-Type", "application/xml").POST(BodyPublishers.ofByteArray(document)));
    }

    /** Hands in what belongs to a document that comes later. */
    public void attach(UUID message, String attachment, byte[] content) throws IOException, InterruptedException {
        send(to("/v1/messages/" + message + "/attachments/" + attachment)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(content)));
    }

    /** The exact bytes of an attachment. */
    public byte[] attachment(MessageRef id, String attachment) throws IOException, InterruptedException {
        return send(to("/v1/messages/" + id + "/attachments/" + attachment).GET());
    }

    /** What waits to be taken over, oldest first. */
    public List<Views.MessageLine> inbox() throws IOException, InterruptedException {
        return JSON.readValue(send(to("/v1/inbox?limit=500").GET()), new TypeReference<>() {});
    }

    /** A message with its evidence. */
    public Views.Message message(MessageRef id) throws IOException, InterruptedException {
        return JSON.readValue(send(to("/v1/messages/" + id).GET()), Views.Message.class);
    }

    /** The exact bytes of a document. */
    public byte[] document(MessageRef id) throws IOException, InterruptedException {
        return send(to("/v1/messages/" + id + "/document").GET());
    }

    /** Takes a message over. */
    public void takeOver(MessageRef id) throws IOException, InterruptedException {
        send(to("/v1/messages/" + id + "/handover").POST(BodyPublishers.noBody()));
    }

    /** The node at a glance. */
    public Views.Status status() throws IOException, InterruptedException {
        return JSON.readValue(send(to("/v1/status").GET()), Views.Status.class);
    }

    /** Hands the node an edition of the directory. */
    public void publish(SignedEdition edition) throws IOException, InterruptedException {
        send(to("/v1/directory")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(edition.encode())));
    }

    /** Whether the node answers. */
    public boolean isReady() throws InterruptedException {
        try {
            send(to("/health").GET());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(PATIENCE_SECONDS))
                .header("Authorization", "Bearer " + token);
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() >= FIRST_FAULT) {
            throw new IOException("status " + response.statusCode());
        }
        if (response.statusCode() >= FIRST_ERROR) {
            Views.Problem problem = JSON.readValue(response.body(), Views.Problem.class);
            throw new Refusal(problem.code(), problem.code() + ": " + problem.detail());
        }
        return response.body();
    }
}
