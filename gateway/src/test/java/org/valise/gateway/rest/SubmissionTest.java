package org.valise.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.valise.exchange.Digests;
import org.valise.gateway.TestFederation;
import org.valise.gateway.demo.Letter;

/** Whatever comes through the HTTP door is either accepted for good or refused with all that is wrong. */
class SubmissionTest {
    private static final int ATTACHMENT_LIMIT = 2_000;

    @TempDir
    static Path folder;

    private static TestFederation federation;
    private static Door door;

    /** What a sender does wrong, and the code it gets. */
    private record Wrong(String code, UnaryOperator<String> change) {
        @Override
        public String toString() {
            return code;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        federation = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .link("XAA", "XBB")
                .write();
        // The generated file has limits already, and YAML allows each key once.
        Path file = federation.of("XAA").resolve("node.yaml");
        Files.writeString(
                file, Files.readString(file).replace("attachments: 104857600", "attachments: " + ATTACHMENT_LIMIT));
        federation.start("XAA");
        door = new Door(federation.configuration("XAA").rest());
    }

    @AfterAll
    static void stop() {
        federation.close();
    }

    @Test
    void acceptsADocumentOnceAndSaysSoEveryTime() throws Exception {
        Letter letter = federation.trace("XAA", "XBB");

        HttpResponse<String> first = door.submit(letter.bytes());
        HttpResponse<String> again = door.submit(letter.bytes());

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith("/v1/messages/" + letter.id());
        assertThat(Door.json(first).get("id").asText()).isEqualTo(letter.id().toString());
        assertThat(Door.json(first).get("repeated").asBoolean()).isFalse();
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Door.json(again).get("repeated").asBoolean()).isTrue();
        assertThat(door.get("/v1/messages/" + letter.id() + "/document").body())
                .isEqualTo(new String(letter.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void refusesAnotherDocumentUnderAnIdThatIsTaken() throws Exception {
        Letter letter = federation.trace("XAA", "XBB");
        door.submit(letter.bytes());

        HttpResponse<String> other = door.submit(letter.set("Model", "Another").bytes());

        assertProblem(other, 409, "DUPLICATE_ID");
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void refusesWithFindingsAndStoresNothing(Wrong wrong) throws Exception {
        Letter letter = federation.trace("XAA", "XBB");
        String text = wrong.change().apply(new String(letter.bytes(), StandardCharsets.UTF_8));

        HttpResponse<String> response = door.submit(text.getBytes(StandardCharsets.UTF_8));

        JsonNode problem = assertProblem(response, 422, wrong.code());
        assertThat(problem.get("findings")).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.get("path").asText()).startsWith("/");
            assertThat(finding.get("message").asText()).isNotBlank();
            assertThat(finding.get("remedy").asText()).isNotBlank();
        });
        assertThat(door.get("/v1/messages/" + letter.id()).statusCode()).isEqualTo(404);
    }

    static List<Wrong> wrongs() {
        return List.of(
                new Wrong("XML_MALFORMED", text -> text.replace("</TraceRequest>", "")),
                new Wrong("XML_DTD_FORBIDDEN", text -> text.replace("<TraceRequest ", "<!DOCTYPE x><TraceRequest ")),
                new Wrong(
                        "XML_DTD_FORBIDDEN",
                        text -> text.replace(
                                "<TraceRequest ",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><TraceRequest ")),
                new Wrong("XML_WRONG_NAMESPACE", text -> text.replace("urn:valise:1", "urn:valise:2")),
                new Wrong("XML_TOO_LARGE", text -> text + " ".repeat(1_048_577)),
                new Wrong("XML_TOO_DEEP", text -> text.replace("<Firearm>", "<Firearm>" + "<a>".repeat(100))),
                new Wrong("ELEMENT_UNKNOWN", text -> text.replace("<Action>", "<Colour>red</Colour><Action>")),
                new Wrong("ELEMENT_MISSING", text -> text.replace("<Kind>SEIZED</Kind>", "")),
                new Wrong("CODE_INVALID", text -> text.replace("SELF_LOADING_PISTOL", "PISTOL")));
    }

    @Test
    void refusesADocumentForAMemberThatNobodyKnows() throws Exception {
        JsonNode problem =
                assertProblem(door.submit(federation.trace("XAA", "XZZ").bytes()), 422, "ADDRESSEE_UNKNOWN");

        assertThat(problem.get("remedy").asText()).contains("valise directory show");
    }

    @Test
    void takesAnAttachmentBeforeItsDocumentAndGivesItBack() throws Exception {
        byte[] photo = "a photograph".getBytes(StandardCharsets.UTF_8);
        Letter letter = attaching("photo", photo);

        assertProblem(door.submit(letter.bytes()), 422, "ATTACHMENT_MISSING");
        assertThat(door.attach(letter.id(), "photo", photo).statusCode()).isEqualTo(204);
        assertThat(door.submit(letter.bytes()).statusCode()).isEqualTo(201);

        assertThat(door.get("/v1/messages/" + letter.id() + "/attachments/photo")
                        .body())
                .isEqualTo("a photograph");
        assertThat(door.get("/v1/messages/" + letter.id() + "/attachments/other")
                        .statusCode())
                .isEqualTo(404);
        assertThat(door.get("/v1/messages/" + letter.id() + "/container").body())
                .startsWith("PK");
    }

    @Test
    void refusesAnAttachmentThatIsNotAsTheDocumentSays() throws Exception {
        Letter letter = attaching("photo", new byte[] {1, 2, 3});
        door.attach(letter.id(), "photo", new byte[] {1, 2, 4});

        assertProblem(door.submit(letter.bytes()), 422, "ATTACHMENT_ALTERED");
    }

    @Test
    void refusesAttachmentsBeyondTheLimit() throws Exception {
        UUID id = UUID.randomUUID();

        assertProblem(door.attach(id, "large", new byte[ATTACHMENT_LIMIT + 1]), 422, "ATTACHMENTS_TOO_LARGE");
        assertThat(door.attach(id, "fits", new byte[ATTACHMENT_LIMIT]).statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/document", "/container", "/attachments/photo"})
    void knowsNothingOfAnIdThatNobodySent(String what) throws Exception {
        assertProblem(door.get("/v1/messages/" + UUID.randomUUID() + what), 404, "NOT_FOUND");
    }

    private static Letter attaching(String id, byte[] bytes) {
        String list = "<Attachment><Id>" + id + "</Id><FileName>f.bin</FileName>"
                + "<MediaType>application/octet-stream</MediaType><Size>" + bytes.length + "</Size><Sha256>"
                + Digests.sha256(bytes) + "</Sha256><Caption>DOCUMENT</Caption></Attachment>";
        return Letter.like("trace-request", Instant.parse("2026-06-01T00:00:00Z"))
                .between("XAA", "XBB")
                .drop("Photograph")
                .set("Attachments", list);
    }

    private static JsonNode assertProblem(HttpResponse<String> response, int status, String code) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = Door.json(response);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("type").asText()).endsWith(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("remedy").asText()).isNotBlank();
        return problem;
    }

    @Test
    void letsNobodyInWithoutTheToken() throws Exception {
        for (String path : List.of("/v1/status", "/v1/inbox", "/v1/messages/" + UUID.randomUUID())) {
            assertProblem(door.send(door.bare(path)), 401, "TOKEN_MISSING");
            assertProblem(door.send(door.bare(path).header("Authorization", "Bearer wrong")), 401, "TOKEN_MISSING");
            assertProblem(
                    door.send(door.bare(path)
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString("a:b".getBytes(StandardCharsets.UTF_8)))),
                    401,
                    "TOKEN_MISSING");
        }
        assertThat(door.send(door.bare("/health")).statusCode()).isEqualTo(200);
    }
}
