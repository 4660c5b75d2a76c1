package org.valise.gateway.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.valise.gateway.rest.Views;
import org.valise.schemas.directory.DirectoryXml;

/**
 * A step of the demonstration: the relay and the server of the revocation lists are switched off, and a steward is away. Two
 * members with a link of their own go on; what needs the relay waits until it is back.
 */
final class ThirdPartiesOff implements AutoCloseable {
    private final Screen screen;
    private final Map<String, DemoMember> members;
    private final Archives archives;
    private final Arrivals arrivals;
    private final Conversations conversations;
    private final Path folder;
    private final ListServer lists;

    /** Starts the server, which has no list yet. */
    ThirdPartiesOff(
            Screen screen,
            Map<String, DemoMember> members,
            Archives archives,
            Arrivals arrivals,
            Conversations conversations,
            Path folder)
            throws IOException {
        this.screen = screen;
        this.members = members;
        this.archives = archives;
        this.arrivals = arrivals;
        this.conversations = conversations;
        this.folder = Files.createDirectories(folder);
        this.lists = ListServer.start(folder);
    }

    /** Where the certificates say that revocation lists are. */
    ListServer lists() {
        return lists;
    }

    /** Lays a member's list out, as it is in the member's request. */
    void offer(DemoMember member) throws IOException {
        List<byte[]> listed = new DirectoryXml()
                .readRequest(Files.readAllBytes(member.folder().resolve("member.xml")))
                .getMember()
                .getRevocationList();
        Files.write(folder.resolve(member.code() + ".crl"), listed.get(0));
    }

    /** Switches off, shows that the two go on, and switches the relay on again; answers whether all was as it must be. */
    boolean show(String one, String other, String relay) throws Exception {
        conversations.endWith(relay);
        Patience.until("what was asked of " + relay + " is answered", () -> conversations.unanswered(relay) == 0);
        arrivals.awaitAll();
        archives.member(relay).stop();
        int asked = lists.requests();
        close();
        screen.good(
                relay + ", the relay, is switched off; so is the server of the revocation lists that every certificate"
                        + " names: until now it was asked " + asked + " times");
        int before = conversations.sent().size();
        double seconds = Patience.until(
                "receipts between " + one + " and " + other,
                () -> arrivals.latest(one, before).isPresent()
                        && arrivals.latest(other, before).isPresent());
        screen.good("%s and %s go on over their own link: messages of both have arrived, receipts back, after %.1f s"
                .formatted(one, other, seconds));
        Patience.until("messages wait for " + relay, () -> waiting(one, relay) > 0);
        screen.good(one + " keeps " + waiting(one, relay) + " frames that need the relay");
        members.put(
                relay,
                DemoMember.start(
                        relay,
                        archives.member(relay).name(),
                        archives.member(relay).folder()));
        archives.member(relay).awaitReady();
        int meanwhile = conversations.sent().size() - before;
        double back = Patience.until("all has arrived", () -> {
            arrivals.awaitAll();
            return true;
        });
        screen.good("%s is back: all %d messages accepted meanwhile have arrived, after %.1f s"
                .formatted(relay, meanwhile, back));
        return asked == 0;
    }

    private long waiting(String at, String peer) throws IOException, InterruptedException {
        return archives.node(at).status().links().stream()
                .filter(link -> link.peer().equals(peer))
                .mapToLong(Views.Link::queued)
                .sum();
    }

    @Override
    public void close() {
        lists.close();
    }
}
