package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.gateway.demo.Letter;

class PeerDownTest {
    private static final int LETTERS = 50;

    @TempDir
    Path folder;

    @Test
    void queuesForAPeerThatIsDownAndDeliversInOrderWhenItReturns() throws Exception {
        try (TestFederation two = TestFederation.ofTwo(folder)) {
            two.stop("XBB");
            List<Letter> letters = submitOneConversation(two);
            Letter last = letters.get(LETTERS - 1);
            two.awaitStage("XAA", last, "XBB", "send");

            two.start("XBB");

            two.awaitReceipts("XAA", last, "XBB");
            assertThat(two.waiting("XBB")).isEqualTo(ids(letters));
            letters.forEach(letter -> two.awaitReceipts("XAA", letter, "XBB"));
        }
    }

    @Test
    void goesOnAfterARestartOfTheSender() throws Exception {
        try (TestFederation two = TestFederation.ofTwo(folder)) {
            two.stop("XBB");
            List<Letter> letters = submitOneConversation(two);

            two.stop("XAA").start("XAA", "XBB");

            letters.forEach(letter -> two.awaitReceipts("XAA", letter, "XBB"));
            assertThat(two.waiting("XBB")).isEqualTo(ids(letters));
        }
    }

    private static List<Letter> submitOneConversation(TestFederation two) {
        String conversation = UUID.randomUUID().toString();
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            Letter letter = two.trace("XAA", "XBB").set("ConversationId", conversation);
            two.submit("XAA", letter);
            letters.add(letter);
        }
        return letters;
    }

    private static List<UUID> ids(List<Letter> letters) {
        return letters.stream().map(Letter::id).toList();
    }
}
