package org.valise.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RestDoorTest {
    private static final int ROUNDS = 10;
    private static final int CLIENTS = 4;
    private static final int OK = 200;

    /** What a supervisor asks for, again and again, before there is an answer. */
    @Path("/health")
    public static final class Well {
        @GET
        public String health() {
            return "well";
        }
    }

    @Test
    void answersWhoeverAsksWhileItOpens() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            int port = freePort();
            List<CompletableFuture<Void>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(CompletableFuture.runAsync(() -> askUntilAnswered(port), task -> new Thread(task).start()));
            }
            try (RestDoor door = new RestDoor("127.0.0.1", port, List.of(), List.of(new Well()))) {
                assertThat(CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new))
                                .orTimeout(30, TimeUnit.SECONDS))
                        .as("all clients have their answer from %s", door)
                        .succeedsWithin(Duration.ofSeconds(31));
            }
        }
    }

    /** Without a limit of its own, as many clients are. */
    private static void askUntilAnswered(int port) {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                .build();
        int status = 0;
        while (status != OK) {
            try {
                status = http.send(request, BodyHandlers.ofString()).statusCode();
            } catch (IOException notYet) {
                Thread.onSpinWait();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
