package org.valise.gateway.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.valise.exchange.Code;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.setup.AnchorFile;
import org.valise.gateway.setup.NodeFolder;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;

/**
 * A federation that changes while it works: a fourth member joins three that run, exchanges messages, renews all its keys
 * under traffic; relay, a steward and the server of revocation lists go away for a while; the member is suspended and refused. At the end every
 * message is counted: at the addressee's agency and in the sender's archive.
 */
public final class FederationDemo implements Demonstration {
    private static final String A = "XAA";
    private static final String B = "XBB";
    private static final String REGION = "XRO";
    private static final String NEW = "XDD";

    private final Path folder;
    private final Clock clock;
    private final Screen screen;
    private final Map<String, DemoMember> members = new ConcurrentSkipListMap<>();
    private final Archives archives = new Archives(members);
    private final Agencies agencies = new Agencies(members);
    private final Conversations conversations;
    private final Arrivals arrivals;
    private final Publication publication;
    private final ThirdPartiesOff thirdParties;
    private int refusedByDesign;
    private boolean good = true;

    public FederationDemo(Path folder, PrintWriter out, Clock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.screen = new Screen(out);
        this.conversations = new Conversations(archives, agencies, clock);
        this.arrivals = new Arrivals(archives, agencies, conversations);
        this.publication = new Publication(archives, screen);
        this.thirdParties =
                new ThirdPartiesOff(screen, members, archives, arrivals, conversations, folder.resolve("lists"));
    }

    @Override
    public boolean run() throws Exception {
        DemoFederation federation = new DemoFederation(folder, CryptoProviders.choose(), clock)
                .listsAt(thirdParties.lists()::of)
                .stewards(2, List.of("Steward 1", "Steward 2", "Steward 3"))
                .state(A, "State A", REGION)
                .state(B, "State B", REGION)
                .regional(REGION, "Regional organisation")
                .link(A, REGION)
                .link(B, REGION);
        Stewardship stewards = federation.found();
        startThree(federation);
        try (conversations;
                thirdParties) {
            Newcomer newcomer = admit(federation, stewards);
            exchange();
            renew(newcomer, stewards);
            goOnWithoutThirdParties(stewards);
            suspend(stewards);
            finish();
        }
        return count();
    }

    @Override
    public void stop() throws InterruptedException {
        new RunningNodes(members, screen).stop();
    }

    @Override
    public void explain() {
        new RunningNodes(members, screen).explain(B);
    }

    private void startThree(DemoFederation federation) throws Exception {
        screen.title(
                "1  Three members, each with its own authority, keys, broker and database; three stewards, two must sign");
        begin(federation, A, "State A");
        begin(federation, B, "State B");
        begin(federation, REGION, "Regional organisation, relay");
        for (DemoMember member : members.values()) {
            ready(member);
        }
        screen.title("2  They ask each other where pistols came from, and answer; this goes on until the end");
        conversations.between(A, B);
        conversations.between(B, REGION);
        conversations.start();
        flow(4);
    }

    private Newcomer admit(DemoFederation federation, Stewardship stewards) throws Exception {
        screen.title("3  " + NEW + " wants to join");
        NodeFolder node = federation.applicant(NEW, "State D", stewards.anchor());
        Newcomer newcomer = new Newcomer(node, federation.authority(NEW), clock);
        screen.line(NEW + " has made its authority, its keys and its signed request; the stewards check it and sign");
        publish(stewards, A, draft -> {
            newcomer.into(draft)
                    .certificates()
                    .authorities()
                    .forEach(authority ->
                            screen.good("every check passed; the stewards compare by voice the authority's "
                                    + AnchorFile.readable(Certificates.fingerprint(authority))
                                            .substring(0, 19) + "..."));
            draft.links().join(NEW, REGION);
            draft.members().relay(NEW, REGION);
        });
        stewards.handOut(federation.of(NEW));
        begin(federation, NEW, "State D");
        ready(archives.member(NEW));
        return newcomer;
    }

    private void exchange() throws Exception {
        screen.title("4  " + NEW + " asks and is asked");
        conversations.between(A, NEW);
        conversations.between(NEW, B);
        conversations.between(NEW, REGION);
        Patience.until(
                "a message of " + NEW + " arrives",
                () -> arrivals.latest(NEW, 0).isPresent());
        screen.good("the first message of " + NEW + " has arrived, and its signed receipt is back");
        flow(12);
    }

    private void renew(Newcomer newcomer, Stewardship stewards) throws Exception {
        screen.title("5  " + NEW + " renews all its keys while messages go to and fro");
        String old = newcomer.fingerprint(1);
        signedWith(old, "before");
        newcomer.renew();
        String fresh = newcomer.fingerprint(2);
        publish(stewards, B, newcomer::into);
        signedWith(fresh, "after");
        // What was signed with the old keys must have arrived before peers stop believing them.
        arrivals.awaitAll();
        screen.good("all that the old keys have signed has arrived");
        newcomer.leaveOut(1);
        publish(stewards, A, newcomer::into);
        flow(12);
        signedWith(fresh, "with the old keys gone");
    }

    private void goOnWithoutThirdParties(Stewardship stewards) throws Exception {
        screen.title("6  The relay, a steward and the server of the revocation lists are switched off");
        stewards.away(0);
        screen.line("Steward 1 is away; the other two are enough. " + A + " and " + NEW + " get a link of their own");
        publish(stewards, A, draft -> draft.links().join(A, NEW));
        Patience.until("the link of " + A + " and " + NEW + " is up", () -> linked(A, NEW) && linked(NEW, A));
        check(thirdParties.show(A, NEW, REGION), "no node has ever asked the server of the revocation lists");
        conversations.between(B, REGION);
        conversations.between(NEW, REGION);
        flow(6);
    }

    private void suspend(Stewardship stewards) throws Exception {
        screen.title("7  The stewards suspend " + NEW);
        conversations.endWith(NEW);
        Patience.until("what was under way with " + NEW + " is answered", () -> conversations.unanswered(NEW) == 0);
        arrivals.awaitAll();
        stewards.next(draft -> draft.members().suspend(NEW));
        archives.node(A).publish(stewards.edition());
        publication.await(A, List.of(A, B, REGION));
        // Its links go down with this edition, so it may not come to it over them.
        screen.line(NEW + " is handed the edition at its own door: "
                + archives.node(NEW).publish(stewards.edition()).answer());
        refused(A, NEW);
        refused(NEW, B);
        Patience.until("the link with " + NEW + " is down", () -> !linked(REGION, NEW) && !linked(NEW, REGION));
        screen.good("the link between " + REGION + " and " + NEW + " is down");
        flow(6);
    }

    private void finish() throws Exception {
        conversations.end();
        Patience.until("every request is answered", () -> conversations.unanswered() == 0);
        arrivals.awaitAll();
    }

    private boolean count() throws Exception {
        screen.title("8  Every message: what the addressees' agencies were given, and what the senders' archives hold");
        Count count = archives.count(conversations.sent(), agencies.given());
        int aside = archives.aside();
        check(count.sent() > 0, "sent      " + count.sent());
        check(count.delivered() == count.sent(), "delivered " + count.delivered());
        check(count.receipts() == count.sent(), "receipts  " + count.receipts());
        check(refusedByDesign == 2, "refused   " + refusedByDesign + " by design: to and from the suspended member");
        check(
                conversations.troubles().isEmpty(),
                "refused otherwise " + conversations.troubles().size());
        check(aside == 0, "kept aside by any node " + aside);
        check(count.lost().isEmpty(), "lost      " + count.lost().size());
        check(count.twice().isEmpty(), "twice     " + count.twice().size());
        conversations.troubles().forEach(screen::line);
        return good && count.isComplete();
    }

    private void publish(Stewardship stewards, String at, Stewardship.Edit edit) throws Exception {
        publication.of(stewards, at, edit, List.copyOf(members.keySet()));
    }

    /** Waits for a message of the newcomer that was signed with this key, as its addressee can prove. */
    private void signedWith(String fingerprint, String when) throws Exception {
        int from = conversations.sent().size();
        Patience.until("the key " + fingerprint + " signs", () -> {
            Optional<Sent> latest = arrivals.latest(NEW, from);
            return latest.isPresent()
                    && fingerprint.equals(SigningKey.of(
                            latest.get(), archives.node(latest.get().to()), folder));
        });
        screen.good("%-24s %s signs with %s"
                .formatted(when, NEW, AnchorFile.readable(fingerprint).substring(0, 39)));
    }

    private void refused(String from, String to) throws Exception {
        Letter letter = Letter.like("trace-request", clock.instant())
                .between(from, to)
                .drop("Attachments")
                .drop("Photograph");
        try {
            archives.node(from).submit(letter.bytes());
            check(false, from + " has accepted a message to " + to);
        } catch (NodeClient.Answer answer) {
            boolean meant = answer.problem().code().equals(Code.MEMBER_SUSPENDED.name());
            refusedByDesign += meant ? 1 : 0;
            check(
                    meant,
                    "a message from " + from + " to " + to + " is refused at the door of " + from + ": "
                            + answer.getMessage());
        }
    }

    private boolean linked(String at, String peer) throws IOException, InterruptedException {
        return archives.node(at).status().links().stream()
                .anyMatch(link -> link.peer().equals(peer) && link.connected());
    }

    private void begin(DemoFederation federation, String code, String name) throws IOException {
        DemoMember member = DemoMember.start(code, name, federation.of(code));
        members.put(code, member);
        thirdParties.offer(member);
    }

    private void ready(DemoMember member) throws Exception {
        member.awaitReady();
        screen.good("%s  %s  runs as process %d"
                .formatted(member.code(), member.name(), member.process().pid()));
    }

    private void flow(int messages) throws Exception {
        arrivals.awaitMore(messages);
        screen.good(conversations.sent().size() + " messages accepted so far; " + messages
                + " more have just arrived, with their receipts");
    }

    private void check(boolean holds, String what) {
        if (holds) {
            screen.good(what);
        } else {
            screen.bad(what);
            good = false;
        }
    }
}
