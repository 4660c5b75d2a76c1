package org.valise.exchange.order;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Group;
import org.valise.schemas.header.Addressees;

/**
 * Finds what comes before a message of ours: what went before it, in the same conversation, to one of its addressees.
 *
 * <p>Guarantees an order to who submits a message after the one before was accepted. Messages of one conversation that are handed
 * in at the same time have no order among each other; the next one comes after all of them. Thread safe.
 */
public final class Follow {
    private final Conversations conversations;
    private final Function<UUID, byte[]> term;

    /** @param term gives the keyed hash of a conversation's id */
    public Follow(Conversations conversations, Function<UUID, byte[]> term) {
        this.conversations = conversations;
        this.term = term;
    }

    /** What comes before a message that goes to these now. */
    public Order order(UUID conversation, Addressees to, Federation directory) {
        Set<String> members = members(to, directory);
        return Order.after(conversations.ends(term.apply(conversation), members, groups(members, directory)));
    }

    private static Set<String> members(Addressees to, Federation directory) {
        Set<String> members = new HashSet<>();
        if (to instanceof Addressees.Members named) {
            members.addAll(named.codes());
        } else {
            directory.groups().stream()
                    .filter(group -> to.equals(new Addressees.Group(group.code())))
                    .forEach(group -> members.addAll(group.members()));
        }
        return members;
    }

    /** What went to a group that one of them belongs to went to that one, too. */
    private static Set<String> groups(Set<String> members, Federation directory) {
        return directory.groups().stream()
                .filter(group -> group.members().stream().anyMatch(members::contains))
                .map(Group::code)
                .collect(Collectors.toSet());
    }
}
