package org.valise.gateway.client;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.directory.SignedEdition;
import org.valise.exchange.trust.AnnouncementList;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.rest.Views;

/** Speaks to a running node through its HTTP door. Thread safe. */
public final class NodeClient {
    private static final int FIRST_ERROR = 400;
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;

    private NodeClient(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** A client of the node that this configuration describes: its only agency, or else its operator. */
    public static NodeClient of(Configuration configuration) throws IOException {
        return of(configuration, configuration.onlyAgency());
    }

    /** A client that speaks as the operator. */
    public static NodeClient ofOperator(Configuration configuration) throws IOException {
        return of(configuration, Optional.empty());
    }

    /** A client that speaks as an agency, or as the operator. */
    public static NodeClient of(Configuration configuration, Optional<Configuration.Agency> agency) throws IOException {
        return new NodeClient(
                "http://" + configuration.rest().host() + ":"
                        + configuration.rest().port(),
                Files.readString(agency.map(Configuration.Agency::tokenFile)
                                .orElse(configuration.rest().tokenFile()))
                        .strip());
    }

    /** Where the node's door is. */
    public String base() {
        return base;
    }

    /** The node refused. */
    public static final class Answer extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Views.Problem problem;

        Answer(Views.Problem problem) {
            super(problem.code() + ": " + problem.detail());
            this.problem = problem;
        }

        /** The node's own words. */
        public Views.Problem problem() {
            return problem;
        }
    }

    /** Whether the node is up. */
    public boolean isReady() throws InterruptedException {
        try {
            send(request("/health").GET());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    public Views.Accepted submit(byte[] document) throws IOException, InterruptedException {
        return json(
                request("/v1/messages")
                        .header("Content-Type", "application/xml")
                        .POST(BodyPublishers.ofByteArray(document)),
                new TypeReference<>() {});
    }

    public void attach(UUID message, String attachment, Path file) throws IOException, InterruptedException {
        send(request("/v1/messages/" + message + "/attachments/" + attachment)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofFile(file)));
    }

    public List<Views.MessageLine> list(String path) throws IOException, InterruptedException {
        return json(request(path).GET(), new TypeReference<>() {});
    }

    public Views.Message message(MessageRef id) throws IOException, InterruptedException {
        return json(request("/v1/messages/" + id).GET(), new TypeReference<>() {});
    }

    /** Hands in the next revocation list (DER) of our own authority, or of another member's. */
    public Views.Published publishRevocations(byte[] list) throws IOException, InterruptedException {
        return json(
                request("/v1/revocation-list")
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(list)),
                new TypeReference<>() {});
    }

    /** Tests the link to a peer, part by part. */
    public List<Views.Check> testLink(String peer) throws IOException, InterruptedException {
        return json(request("/v1/links/" + peer + "/test").GET(), new TypeReference<>() {});
    }

    /** What the node says of its health, well or not. */
    public Views.Health health() throws IOException, InterruptedException {
        return JSON.readValue(
                http.send(request("/health/ready").GET().build(), BodyHandlers.ofByteArray())
                        .body(),
                Views.Health.class);
    }

    /** All figures, as text. */
    public String metrics() throws IOException, InterruptedException {
        return new String(send(request("/metrics").GET()), StandardCharsets.UTF_8);
    }

    public Views.Status status() throws IOException, InterruptedException {
        return json(request("/v1/status").GET(), new TypeReference<>() {});
    }

    /** What would happen if a document were sent to a member or group. */
    public Views.Explained explain(byte[] document, String to) throws IOException, InterruptedException {
        return json(
                request("/v1/explanations?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8))
                        .header("Content-Type", "application/xml")
                        .POST(BodyPublishers.ofByteArray(document)),
                new TypeReference<>() {});
    }

    /** Whether a received message may be passed on to a member or group. */
    public Views.Explained explain(MessageRef id, String to) throws IOException, InterruptedException {
        return json(
                request("/v1/messages/" + id + "/explanation?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8))
                        .GET(),
                new TypeReference<>() {});
    }

    public List<Views.Aside> refusals() throws IOException, InterruptedException {
        return json(request("/v1/refusals").GET(), new TypeReference<>() {});
    }

    /** What was refused here: of one message, or everything. */
    public List<Views.Refused> refused(Optional<UUID> message) throws IOException, InterruptedException {
        return json(
                request("/v1/refused" + message.map(id -> "?id=" + id).orElse(""))
                        .GET(),
                new TypeReference<>() {});
    }

    public List<Views.Event> events(long after) throws IOException, InterruptedException {
        return json(request("/v1/events?after=" + after).GET(), new TypeReference<>() {});
    }

    /** The edition of the directory that the node goes by, with its signatures. */
    public SignedEdition directory() throws IOException, InterruptedException {
        return SignedEdition.decode(send(request("/v1/directory").GET()));
    }

    /** Every edition and the newest revocation lists that the node has taken in; none of it is checked here. */
    public AnnouncementList trust() throws IOException, InterruptedException {
        return AnnouncementList.decode(send(request("/v1/trust").GET()));
    }

    /** Hands the node an edition of the directory. */
    public Views.Published publish(SignedEdition edition) throws IOException, InterruptedException {
        return json(
                request("/v1/directory")
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(edition.encode())),
                new TypeReference<>() {});
    }

    public byte[] document(MessageRef id) throws IOException, InterruptedException {
        return send(request("/v1/messages/" + id + "/document").GET());
    }

    /** Streams something of a message into a file, which must not exist; answers the restrictions under which it may be used, if there are any. */
    public Optional<String> download(MessageRef id, String what, Path file) throws IOException, InterruptedException {
        return download(request("/v1/messages/" + id + "/" + what).GET(), file)
                .headers()
                .firstValue("Valise-Restriction");
    }

    /** Packs what waits for a member into a file, which must not exist. */
    public void pack(String to, Path file) throws IOException, InterruptedException {
        download(
                request("/v1/pouches/" + URLEncoder.encode(to, StandardCharsets.UTF_8))
                        .POST(BodyPublishers.noBody()),
                file);
    }

    /** Hands in a pouch. */
    public Views.Published unpack(Path file) throws IOException, InterruptedException {
        return json(
                request("/v1/pouches")
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofFile(file)),
                new TypeReference<>() {});
    }

    /** What the node holds, for a backup; the caller closes it. */
    public InputStream backup() throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                http.send(request("/v1/backup").GET().build(), BodyHandlers.ofInputStream());
        if (response.statusCode() >= FIRST_ERROR) {
            try (InputStream problem = response.body()) {
                throw new Answer(JSON.readValue(problem, Views.Problem.class));
            }
        }
        return response.body();
    }

    /** Sends once more what a member may have lost since a moment. */
    public Views.Published resend(String to, String since) throws IOException, InterruptedException {
        return json(
                request("/v1/resend?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) + "&since="
                                + URLEncoder.encode(since, StandardCharsets.UTF_8))
                        .POST(BodyPublishers.noBody()),
                new TypeReference<>() {});
    }

    private HttpResponse<byte[]> download(HttpRequest.Builder request, Path file)
            throws IOException, InterruptedException {
        return accepted(http.send(
                request.build(),
                info -> info.statusCode() < FIRST_ERROR
                        ? BodySubscribers.mapping(
                                BodySubscribers.ofFile(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                                saved -> new byte[0])
                        : BodySubscribers.ofByteArray()));
    }

    /**
     * Takes a message over.
     *
     * @return since when this agency has had it, if it has taken it over before
     * @throws Answer TAKEN_BY_ANOTHER when another agency has it
     */
    public Optional<Views.TakenBefore> takeOver(MessageRef id) throws IOException, InterruptedException {
        byte[] answer = send(request("/v1/messages/" + id + "/handover").POST(BodyPublishers.noBody()));
        return answer.length == 0 ? Optional.empty() : Optional.of(JSON.readValue(answer, Views.TakenBefore.class));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private <T> T json(HttpRequest.Builder request, TypeReference<T> type) throws IOException, InterruptedException {
        return JSON.readValue(send(request), type);
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return accepted(http.send(request.build(), BodyHandlers.ofByteArray())).body();
    }

    private static HttpResponse<byte[]> accepted(HttpResponse<byte[]> response) throws IOException {
        if (response.statusCode() >= FIRST_ERROR) {
            throw new Answer(JSON.readValue(response.body(), Views.Problem.class));
        }
        return response;
    }
}
