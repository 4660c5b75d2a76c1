package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.gateway.demo.Letter;

/** Two nodes in processes of their own, with databases of their own, that are killed in the middle of their work. */
class KillTest {
    private static final int ROUNDS = 3;
    private static final int LETTERS = 100;

    @TempDir
    Path folder;

    private TestFederation federation;
    private NodeRun sender;
    private NodeRun receiver;

    @BeforeEach
    void start() throws Exception {
        federation = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .link("XAA", "XBB")
                .writeWithOwnDatabases();
        sender = NodeRun.start(federation.of("XAA"));
        receiver = NodeRun.start(federation.of("XBB"));
    }

    @AfterEach
    void stop() {
        sender.close();
        receiver.close();
        federation.close();
    }

    @Test
    void losesNothingWhenItIsKilledRightAfterAcceptance() throws Exception {
        List<Letter> letters = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i <= round; i++) {
                letters.add(submit());
            }
            sender.killAndRestart();
        }

        awaitAllOnce(letters);
    }

    @Test
    void answersAgainWhatWasInDoubtWhenItWasKilled() throws Exception {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            letters.add(federation.trace("XAA", "XBB"));
        }
        Thread killer = killerAfter(LETTERS / 3);
        for (Letter letter : letters) {
            submitUntilAnswered(letter);
        }
        killer.join();

        awaitAllOnce(letters);
    }

    @Test
    void losesNothingWhenTheReceiverIsKilledWhileMessagesStreamIn() throws Exception {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            letters.add(submit());
            if (i % (LETTERS / ROUNDS) == 0) {
                UUID last = letters.get(i).id();
                TestFederation.awaiting(last + " in the inbox")
                        .until(() -> receiver.received().contains(last));
                receiver.killAndRestart();
            }
        }

        awaitAllOnce(letters);
        assertThat(receiver.received())
                .isEqualTo(letters.stream().map(Letter::id).toList());
    }

    private Letter submit() throws Exception {
        Letter letter = federation.trace("XAA", "XBB");
        assertThat(sender.client().submit(letter.bytes()).id()).isEqualTo(letter.id());
        return letter;
    }

    /** An agency's system that got no answer hands the same document in again. */
    private void submitUntilAnswered(Letter letter) {
        TestFederation.awaiting("an answer for " + letter.id()).until(() -> {
            try {
                return sender.client().submit(letter.bytes()).id().equals(letter.id());
            } catch (IOException noAnswer) {
                return false;
            }
        });
    }

    private Thread killerAfter(int received) {
        Thread killer = new Thread(() -> {
            TestFederation.awaiting(received + " messages")
                    .until(() -> receiver.received().size() >= received);
            try {
                sender.killAndRestart();
            } catch (Exception notStarted) { // a thread may not throw it
                throw new IllegalStateException(notStarted);
            }
        });
        killer.start();
        return killer;
    }

    private void awaitAllOnce(List<Letter> letters) throws Exception {
        for (Letter letter : letters) {
            TestFederation.awaiting("the receipt for " + letter.id()).until(() -> sender.receipts(letter.id()) == 1);
        }
        assertThat(receiver.received())
                .containsExactlyInAnyOrderElementsOf(
                        letters.stream().map(Letter::id).toList());
    }
}
