package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Code;
import org.valise.exchange.NotNow;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.demo.Letter;

/** A node that is told to end under traffic answers what it has begun, and nothing is lost, doubled or left half done. */
class GracefulStopTest {
    private static final int AGENCIES = 3;
    private static final int BEFORE = 10;

    @TempDir
    Path folder;

    @Test
    void losesAndDoublesNothingWhenItIsStoppedUnderTraffic() throws Exception {
        ExecutorService agencies = Executors.newFixedThreadPool(AGENCIES + 1);
        try (TestFederation two = TestFederation.ofTwo(folder)) {
            NodeClient client = two.client("XAA");
            List<Future<List<Letter>>> accepted = new ArrayList<>();
            CompletableFuture<Void> flowing = new CompletableFuture<>();
            for (int i = 0; i < AGENCIES; i++) {
                accepted.add(agencies.submit(() -> submitUntilTheDoorIsClosed(two, client, flowing)));
            }
            flowing.join();
            Node node = two.node("XAA");

            Future<Void> ending = agencies.submit(() -> {
                node.end(Duration.ofSeconds(1));
                return null;
            });
            TestFederation.awaiting("not ready").until(() -> !client.isReady());
            // The door is open still, and says that the node is alive and ends.
            assertThat(client.health().parts())
                    .anyMatch(part -> Code.NODE_ENDING.name().equals(part.code()));
            assertThatThrownBy(() -> two.submit("XAA", two.trace("XAA", "XBB")))
                    .isInstanceOfSatisfying(
                            NotNow.class, why -> assertThat(why.code()).isEqualTo(Code.NODE_ENDING));
            List<Letter> all = new ArrayList<>();
            for (Future<List<Letter>> each : accepted) {
                all.addAll(each.get());
            }
            ending.get();
            two.nodes.remove("XAA");

            two.start("XAA");
            for (Letter letter : all) {
                two.awaitReceipts("XAA", letter, "XBB");
            }
            assertThat(two.waiting("XBB"))
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().map(Letter::id).toList());
            assertThat(two.aside("XBB")).isEmpty();
        } finally {
            agencies.shutdownNow();
        }
    }

    /** As an agency's system does. Every request but the last has an answer: nothing is cut off in the middle. */
    private static List<Letter> submitUntilTheDoorIsClosed(
            TestFederation two, NodeClient client, CompletableFuture<Void> flowing)
            throws IOException, InterruptedException {
        List<Letter> accepted = new ArrayList<>();
        while (true) {
            Letter letter = two.trace("XAA", "XBB");
            try {
                UUID id = client.submit(letter.bytes()).id();
                assertThat(id).isEqualTo(letter.id());
                accepted.add(letter);
            } catch (NodeClient.Answer closed) {
                assertThat(closed.problem().code()).isEqualTo(Code.NODE_ENDING.name());
                return accepted;
            } catch (ConnectException gone) {
                return accepted;
            }
            if (accepted.size() == BEFORE) {
                flowing.complete(null);
            }
        }
    }
}
