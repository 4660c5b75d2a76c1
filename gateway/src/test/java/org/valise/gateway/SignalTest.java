package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.gateway.demo.Letter;

/** A node in a process of its own that is told to end, as an operator's service manager does it. */
class SignalTest {
    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir
    Path folder;

    @Test
    void endsInOrderOnASignalAndGoesOnWhereItWas() throws Exception {
        try (TestFederation two = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .link("XAA", "XBB")
                .write()) {
            Letter letter = two.trace("XAA", "XBB");
            try (NodeRun node = NodeRun.start(two.of("XAA"))) {
                node.client().submit(letter.bytes());

                assertThat(node.end()).isEqualTo(ENDED_BY_SIGTERM);
            }
            assertThat(Files.readString(two.of("XAA").resolve("node.log")))
                    .doesNotContain("ERROR", "did not stop cleanly", "closes before");

            two.start("XAA", "XBB");
            two.awaitReceipts("XAA", letter, "XBB");
            assertThat(two.waiting("XBB")).containsExactly(letter.id());
        }
    }
}
