package org.valise.gateway.hostile;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.demo.Letter;

/** A node's HTTP door as a hostile agency uses it: every answer is its code, or its status where there is none. */
public final class HttpDoor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_ERROR = 400;
    private static final int PATIENCE = 20_000;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final String token;

    HttpDoor(Configuration.Rest rest) throws IOException {
        port = rest.port();
        token = Files.readString(rest.tokenFile()).strip();
    }

    /** A request without a token. */
    public HttpRequest.Builder bare(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** A request with the token. */
    public HttpRequest.Builder to(String path) {
        return bare(path).header("Authorization", "Bearer " + token);
    }

    public String submit(byte[] document) throws Exception {
        return answer(to("/v1/messages")
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofByteArray(document)));
    }

    public String submit(String document) throws Exception {
        return submit(document.getBytes(StandardCharsets.UTF_8));
    }

    public String attach(Object message, String attachment, byte[] bytes) throws Exception {
        return answer(to("/v1/messages/" + message + "/attachments/" + attachment)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(bytes)));
    }

    public String get(String path) throws Exception {
        return answer(to(path));
    }

    /** The code of a problem, the status of another refusal in brackets, or the body of what was let in. */
    public String answer(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() < FIRST_ERROR) {
            return response.body();
        }
        if (response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            return JSON.readTree(response.body()).get("code").asText();
        }
        return "(HTTP " + response.statusCode() + ")";
    }

    /** Hands in a good document. */
    public void mustAccept(Letter letter) throws Exception {
        String answer = submit(letter.bytes());
        if (!answer.startsWith("{")) {
            throw new AssertionError("the door refused a good document with " + answer);
        }
    }

    /** A connection on which anything can be written. */
    public Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    /** Writes anything and reads until the door closes the connection. */
    public String raw(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** The status of a raw answer, in brackets. */
    public static String status(String answer) {
        return "(HTTP " + answer.split(" ", 3)[1] + ")";
    }

    /** The line that lets a raw request in. */
    public String tokenLine() {
        return "Authorization: Bearer " + token + "\r\n";
    }
}
