package org.valise.exchange.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.directory.Federation;
import org.valise.schemas.header.Addressees;

/** Whose messages are asked for: whatever reaches one of the addressees. */
class FollowTest {
    private static final UUID CONVERSATION = new UUID(3, 4);

    private final Federation directory = new TestDirectory()
            .members("XAA", "XBB", "XCC", "XDD")
            .group("XGA", "", "XAA", "XBB", "XCC")
            .group("XGB", "", "XAA", "XDD")
            .seenFrom("XAA");
    private final List<Set<String>> asked = new ArrayList<>();
    private final Follow follow = new Follow(
            (conversation, members, groups) -> {
                assertThat(new String(conversation, StandardCharsets.UTF_8)).isEqualTo(CONVERSATION.toString());
                asked.add(new TreeSet<>(members));
                asked.add(new TreeSet<>(groups));
                return List.of();
            },
            id -> id.toString().getBytes(StandardCharsets.UTF_8));

    @Test
    void aMemberAndItsGroups() {
        follow.order(CONVERSATION, new Addressees.Members(List.of("XBB")), directory);

        assertThat(asked).containsExactly(Set.of("XBB"), Set.of("XGA"));
    }

    @Test
    void aGroupItsMembersAndTheGroupsOfThese() {
        follow.order(CONVERSATION, new Addressees.Group("XGA"), directory);

        assertThat(asked).containsExactly(Set.of("XAA", "XBB", "XCC"), Set.of("XGA", "XGB"));
    }
}
