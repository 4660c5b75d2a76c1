package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Digests;
import org.valise.gateway.demo.Letter;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.schemas.v1.Endpoint;

/**
 * An edition takes a link away while something waits for it: it goes on another way. XAA and XBB are linked, and behind the relay
 * XRO; XCC and XRO are linked with the relay XRP too, XDD is behind XRP.
 */
class LostLinkTest {
    private static final int LETTERS = 20;

    @TempDir
    Path folder;

    private TestFederation federation;

    @BeforeEach
    void write() throws Exception {
        federation = new TestFederation(folder)
                .state("XAA", "XRO")
                .state("XBB", "XRO")
                .state("XCC", "XRO")
                .state("XDD", "XRP")
                .regional("XRO")
                .regional("XRP")
                .link("XAA", "XBB")
                .link("XAA", "XRO")
                .link("XBB", "XRO")
                .link("XCC", "XRO")
                .link("XCC", "XRP")
                .link("XDD", "XRP")
                .link("XRO", "XRP")
                .write();
    }

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    void whatWaitsInTheQueueOfALostLinkGoesOverTheRelayInItsOrder() throws Exception {
        federation.start("XAA", "XRO");
        List<Letter> letters = new ArrayList<>();
        String conversation = UUID.randomUUID().toString();
        for (int i = 0; i < LETTERS; i++) {
            letters.add(federation.trace("XAA", "XBB").set("ConversationId", conversation));
            federation.submit("XAA", letters.get(i));
        }
        Letter report = withAttachment("XAA", "XBB");
        federation.submit("XAA", report);
        letters.add(report);
        federation.awaitStage("XAA", report, "XBB", "send");

        federation.node("XAA").publish(federation.edit(draft -> draft.links().cut("XAA", "XBB")));
        federation.start("XBB");

        for (Letter letter : letters) {
            federation.awaitReceipts("XAA", letter, "XBB");
        }
        assertThat(federation.waiting("XBB"))
                .isEqualTo(letters.stream().map(Letter::id).toList());
        assertThat(federation.attachment("XBB", report, report.value("Id"))).hasSize(3_000_000);
        TestFederation.awaiting("nothing is left behind").until(() -> isEmpty("XAA", "out.XBB"));
    }

    @Test
    void whatWaitsInTheOutboxForALinkThatNeverWasGoesOverTheRelay() throws Exception {
        List<Endpoint> endpoints = new ArrayList<>();
        federation.next(directory -> {
            endpoints.add(member(directory, "XBB").getEndpoint());
            member(directory, "XBB").setEndpoint(null);
        });
        federation.start("XAA");
        Letter letter = federation.trace("XAA", "XBB");
        federation.submit("XAA", letter);
        TestFederation.awaiting("there is no link")
                .until(() -> federation.node("XAA").status().links().stream()
                        .anyMatch(link -> link.peer().equals("XBB") && !link.connected()));
        assertThat(federation.progress("XAA", letter, "XBB").stage()).isEqualTo("record");

        federation.node("XAA").publish(federation.next(directory -> {
            member(directory, "XBB").setEndpoint(endpoints.get(0));
            directory.getLink().removeIf(link -> List.of("XAA", "XBB").equals(List.of(link.getA(), link.getB())));
        }));
        federation.start("XRO", "XBB");

        federation.awaitReceipts("XAA", letter, "XBB");
    }

    @Test
    void whatWaitsAtARelayForAMemberThatHasLeftItGoesToItsNewRelay() throws Exception {
        federation.start("XAA", "XRO", "XRP");
        Letter letter = federation.trace("XAA", "XCC");
        federation.submit("XAA", letter);
        federation.awaitStage("XAA", letter, "XCC", "relay");
        federation.stop("XAA");

        leavesForTheOtherRelay("XCC");
        federation.start("XCC");

        TestFederation.awaiting("the letter").until(() -> federation.holds("XCC", letter));
        TestFederation.awaiting("nothing is left behind").until(() -> isEmpty("XRO", "out.XCC"));
        federation.start("XAA");
        federation.awaitReceipts("XAA", letter, "XCC");
        assertThat(federation.waiting("XCC")).containsOnlyOnce(letter.id());
    }

    @Test
    void aReceiptThatWaitsAtARelayForAMemberThatHasLeftItGoesToItsNewRelay() throws Exception {
        federation.start("XAA", "XCC", "XRO");
        federation.stop("XAA");
        Letter letter = federation.trace("XCC", "XAA");
        federation.submit("XCC", letter);
        federation.awaitStage("XCC", letter, "XAA", "relay");
        federation.stop("XCC").start("XAA", "XRP");
        TestFederation.awaiting("the receipt waits at XRO").until(() -> queued("XRO", "XCC") > 0);
        federation.stop("XAA");

        leavesForTheOtherRelay("XCC");

        TestFederation.awaiting("the receipt is with XRP")
                .until(() -> !isLinked("XRO", "XCC") && isEmpty("XRO", "out.XCC") && queued("XRO", "XRP") == 0);
        federation.stop("XRO").start("XCC");
        federation.awaitReceipts("XCC", letter, "XAA");
    }

    @Test
    void whatIsWithARelayThatIsOnNoWayAnyMoreIsSentAnewByItsSender() throws Exception {
        federation.start("XAA", "XRO", "XRP");
        Letter letter = federation.trace("XAA", "XDD");
        federation.submit("XAA", letter);
        TestFederation.awaiting("XRP has it")
                .until(() -> federation
                        .issuers("XAA", letter.id(), "RelayAcceptance")
                        .contains("XRP"));
        federation.stop("XRP");

        federation.node("XAA").publish(federation.edit(draft -> {
            draft.links().cut("XDD", "XRP");
            draft.links().join("XDD", "XRO");
            draft.members().relay("XDD", "XRO");
        }));
        federation.start("XDD");

        federation.awaitReceipts("XAA", letter, "XDD");
    }

    @Test
    void evidenceThatALinkHasBroughtIsTakenAfterItIsGone() throws Exception {
        AtomicLong room = new AtomicLong(Long.MAX_VALUE);
        federation.nodes.put(
                "XAA",
                Node.start(
                        federation.configuration("XAA"),
                        Clock.systemUTC(),
                        new Surroundings(room::get, Optional.empty())));
        Letter letter = federation.trace("XAA", "XBB");
        federation.submit("XAA", letter);
        federation.awaitStage("XAA", letter, "XBB", "send");
        // From now on what comes stays with the broker of XAA.
        room.set(0);
        federation.start("XBB");
        TestFederation.awaiting("the letter").until(() -> federation.holds("XBB", letter));
        federation.takeOver("XBB", letter);
        TestFederation.awaiting("both pieces of evidence").until(() -> arrived("XAA", "XBB") >= 2);
        // Nobody sends anything again.
        federation.stop("XBB");

        federation.node("XAA").publish(federation.edit(draft -> draft.links().cut("XAA", "XBB")));
        TestFederation.awaiting("the link is gone").until(() -> !isLinked("XAA", "XBB"));
        room.set(Long.MAX_VALUE);

        federation.awaitReceipts("XAA", letter, "XBB");
        federation.awaitStage("XAA", letter, "XBB", "deliver");
        assertThat(federation.aside("XAA")).isEmpty();
    }

    /** Frames of a peer that a node's broker has. */
    private long arrived(String at, String peer) throws Exception {
        HttpRequest scrape = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                        + federation.configuration(at).rest().port() + "/metrics"))
                .header(
                        "Authorization",
                        "Bearer "
                                + Files.readString(federation
                                                .configuration(at)
                                                .rest()
                                                .tokenFile())
                                        .strip())
                .build();
        String figure = "valise_queue_frames{peer=\"" + peer + "\",queue=\"in\"} ";
        return HttpClient.newHttpClient()
                .send(scrape, HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(figure))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(figure.length())))
                .sum();
    }

    private void leavesForTheOtherRelay(String code) throws Exception {
        federation.node("XRO").publish(federation.edit(draft -> {
            draft.links().cut(code, "XRO");
            draft.members().relay(code, "XRP");
        }));
        federation.awaitEdition(2, "XRO", "XRP");
    }

    private long queued(String at, String peer) {
        return federation.node(at).status().links().stream()
                .filter(link -> link.peer().equals(peer))
                .mapToLong(link -> link.queued())
                .sum();
    }

    private boolean isLinked(String at, String peer) {
        return federation.node(at).status().links().stream()
                .anyMatch(link -> link.peer().equals(peer));
    }

    private boolean isEmpty(String at, String queue) {
        return federation.node(at).status().warnings().stream().noneMatch(warning -> warning.contains(queue));
    }

    private Letter withAttachment(String from, String to) throws Exception {
        byte[] content = new byte[3_000_000];
        new Random(7).nextBytes(content);
        Letter report = Letter.like("illicit-route-report", federation.now())
                .between(from, to)
                .set("Size", String.valueOf(content.length))
                .set("Sha256", Digests.sha256(content));
        federation.client(from).attach(report.id(), report.value("Id"), Files.write(folder.resolve("map"), content));
        return report;
    }

    private static DirectoryMember member(Directory directory, String code) {
        return directory.getMember().stream()
                .filter(member -> member.getCode().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
