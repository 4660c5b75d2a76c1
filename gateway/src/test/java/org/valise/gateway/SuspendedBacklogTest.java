package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.gateway.demo.Letter;
import org.valise.schemas.v1.MemberState;

/** What a member sent before it was suspended waits for the end of the suspension and is neither refused nor lost. */
class SuspendedBacklogTest {
    private static final int MANY = 200;

    @TempDir
    Path folder;

    private TestFederation federation;

    @BeforeEach
    void startTwo() throws Exception {
        federation = TestFederation.ofTwo(folder);
    }

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    void aBacklogThatMeetsASuspensionArrivesOnceAfterIt() throws Exception {
        federation.stop("XAA");
        List<Letter> letters = Stream.generate(() -> federation.trace("XBB", "XAA"))
                .limit(MANY)
                .toList();
        letters.forEach(letter -> federation.submit("XBB", letter));
        federation.start("XAA");
        TestFederation.awaiting("the first of many")
                .until(() -> !federation.waiting("XAA").isEmpty());

        suspended(MemberState.SUSPENDED);
        int before = federation.waiting("XAA").size();
        assertThat(before).isLessThan(MANY);
        TestFederation.awaiting("the backlog, seen by the operator")
                .until(() -> federation.node("XAA").status().warnings().stream()
                        .anyMatch(warning -> warning.contains("wait in in.XBB")));
        suspended(MemberState.ACTIVE);

        UUID[] all = letters.stream().map(Letter::id).toArray(UUID[]::new);
        TestFederation.awaiting("all of them")
                .until(() -> federation.waiting("XAA").size() >= MANY);
        assertThat(federation.waiting("XAA")).containsExactlyInAnyOrder(all);
        // XBB was out for a moment, and may have told what it had then.
        assertThat(federation.aside("XAA")).allMatch(aside -> aside.code().equals("DIRECTORY_ROLLBACK"));
        for (Letter letter : letters) {
            federation.awaitReceipts("XBB", letter, "XAA");
        }
    }

    private void suspended(MemberState state) throws Exception {
        federation
                .node("XAA")
                .publish(federation.next(directory -> directory.getMember().stream()
                        .filter(member -> member.getCode().equals("XBB"))
                        .forEach(member -> member.setState(state))));
    }
}
