package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Digests;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.demo.Letter;
import org.valise.schemas.v1.Directory;

/** Members without a line exchange pouches. XAA and XBB are linked in the directory, and nobody answers at their endpoints. */
class PouchTest {
    private static final int NOBODY = 1;

    @TempDir
    Path folder;

    private TestFederation federation;
    private int pouches;

    @BeforeEach
    void start() throws Exception {
        federation = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .state("XCC", "")
                .link("XAA", "XBB")
                .link("XBB", "XCC")
                .write();
        federation.next(directory -> cutOff(directory, "XAA", "XBB"));
        federation.start("XAA", "XBB");
    }

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    void carryAMessageItsAttachmentAndItsReceiptsWhereThereIsNoLine() throws Exception {
        Letter report = withAttachment();
        submit(report);

        carry("XAA", "XBB");

        TestFederation.awaiting("the report")
                .until(() -> federation.waiting("XBB").contains(report.id()));
        assertThat(federation.attachment("XBB", report, report.value("Id"))).hasSize(3_000_000);
        federation.takeOver("XBB", report);
        awaitBack(report, "deliver");
        assertThat(federation.issuers("XAA", report.id(), "ContentConsignment")).containsExactly("XBB");
        TestFederation.awaiting("nothing is kept for a line").until(() -> queued("XAA", "XBB") == 0);
    }

    @Test
    void changeNothingWhenTheyComeAgain() throws Exception {
        Letter letter = federation.trace("XAA", "XBB");
        submit(letter);
        Path first = pack("XAA", "XBB");
        Path second = pack("XAA", "XBB");

        assertThat(unpack("XBB", first)).startsWith("Taken in: ");
        assertThat(unpack("XBB", first)).startsWith("Taken in before: ");
        assertThat(unpack("XBB", second)).startsWith("Taken in: ");
        awaitBack(letter, "receipt");

        assertThat(unpack("XBB", pack("XAA", "XBB"))).startsWith("Taken in: ");
        assertThat(federation.waiting("XBB")).containsExactly(letter.id());
        assertThat(federation.aside("XBB")).isEmpty();
    }

    @Test
    void areWelcomeBesideALineThatComesBack() throws Exception {
        String conversation = UUID.randomUUID().toString();
        List<Letter> letters = List.of(
                federation.trace("XAA", "XBB").set("ConversationId", conversation),
                federation.trace("XAA", "XBB").set("ConversationId", conversation),
                federation.trace("XAA", "XBB").set("ConversationId", conversation));
        submit(letters.get(0));
        Path lost = pack("XAA", "XBB");
        submit(letters.get(1));
        carry("XAA", "XBB");
        TestFederation.awaiting("two letters")
                .until(() -> federation.waiting("XBB").size() == 2);

        var joined = federation.next(directory -> cutOff(directory));
        federation.node("XAA").publish(joined);
        federation.node("XBB").publish(joined);
        federation.submit("XAA", letters.get(2));

        for (Letter letter : letters) {
            federation.awaitReceipts("XAA", letter, "XBB");
        }
        unpack("XBB", lost);
        assertThat(federation.waiting("XBB"))
                .isEqualTo(letters.stream().map(Letter::id).toList());
    }

    @Test
    void areRefusedWhenTheyAreNotWhatTheyShouldBe() throws Exception {
        Letter letter = federation.trace("XAA", "XBB");
        submit(letter);
        byte[] good = Files.readAllBytes(pack("XAA", "XBB"));

        assertThat(refusal("XBB", Arrays.copyOf(good, good.length - 1))).isEqualTo("POUCH_MALFORMED");
        assertThat(refusal("XBB", Arrays.copyOf(good, good.length / 2))).isEqualTo("POUCH_MALFORMED");
        assertThat(refusal("XBB", Arrays.copyOf(good, good.length + 1))).isEqualTo("POUCH_MALFORMED");
        assertThat(refusal("XBB", new byte[0])).isEqualTo("POUCH_MALFORMED");
        assertThat(refusal("XBB", "PK, but no pouch".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("POUCH_MALFORMED");
        assertThat(refusal("XBB", changed(good, 100))).isEqualTo("POUCH_ALTERED");
        assertThat(refusal("XBB", changed(good, good.length - 10))).isEqualTo("SIGNATURE_INVALID");
        assertThat(refusal("XAA", good)).isEqualTo("POUCH_NOT_FOR_US");
        assertThat(federation.waiting("XBB")).isEmpty();
        assertThat(federation.aside("XBB")).isEmpty();

        unpack("XBB", write(good));
        TestFederation.awaiting("the letter")
                .until(() -> federation.waiting("XBB").contains(letter.id()));
    }

    @Test
    void comeFromAndGoToThoseOnlyWithWhomTheDirectoryLinks() throws Exception {
        Letter letter = federation.trace("XAA", "XBB");
        submit(letter);
        byte[] good = Files.readAllBytes(pack("XAA", "XBB"));

        federation
                .node("XBB")
                .publish(federation.next(directory ->
                        directory.getLink().removeIf(link -> link.getA().equals("XAA"))));

        assertThat(refusal("XBB", good)).isEqualTo("LINK_NOT_ENTITLED");
        assertThat(refused(() -> pack("XAA", "XCC"))).isEqualTo("ADDRESSEE_UNREACHABLE");
        assertThat(refused(() -> pack("XAA", "XZZ"))).isEqualTo("ADDRESSEE_UNREACHABLE");
    }

    /** Pouches go back and forth until the sender knows. */
    private void awaitBack(Letter letter, String stage) {
        TestFederation.awaiting(stage + " of " + letter.id()).until(() -> {
            carry("XBB", "XAA");
            return federation.progress("XAA", letter, "XBB").stage().equals(stage);
        });
    }

    private void submit(Letter letter) {
        federation.submit("XAA", letter);
        federation.awaitStage("XAA", letter, "XBB", "send");
    }

    private void carry(String from, String to) throws Exception {
        unpack(to, pack(from, to));
    }

    private Path pack(String from, String to) throws Exception {
        Path pouch = folder.resolve("pouch-" + ++pouches);
        client(from).pack(to, pouch);
        return pouch;
    }

    private String unpack(String at, Path pouch) throws Exception {
        return client(at).unpack(pouch).answer();
    }

    private String refusal(String at, byte[] pouch) throws Exception {
        Path file = write(pouch);
        return refused(() -> unpack(at, file));
    }

    private static String refused(ThrowingCallable call) {
        return catchThrowableOfType(NodeClient.Answer.class, call).problem().code();
    }

    private Path write(byte[] pouch) throws Exception {
        return Files.write(folder.resolve("pouch-" + ++pouches), pouch);
    }

    private static byte[] changed(byte[] pouch, int place) {
        byte[] changed = pouch.clone();
        changed[place] ^= 1;
        return changed;
    }

    private NodeClient client(String code) throws Exception {
        return NodeClient.ofOperator(federation.configuration(code));
    }

    private long queued(String at, String peer) {
        return federation.node(at).status().links().stream()
                .filter(link -> link.peer().equals(peer))
                .mapToLong(link -> link.queued())
                .sum();
    }

    private void cutOff(Directory directory, String... codes) {
        directory.getMember().stream()
                .filter(member -> member.getEndpoint() != null)
                .forEach(member -> member.getEndpoint()
                        .setPort(
                                List.of(codes).contains(member.getCode())
                                        ? NOBODY
                                        : federation
                                                .configuration(member.getCode())
                                                .broker()
                                                .port()));
    }

    private Letter withAttachment() throws Exception {
        byte[] content = new byte[3_000_000];
        new Random(7).nextBytes(content);
        Letter report = Letter.like("illicit-route-report", federation.now())
                .between("XAA", "XBB")
                .set("Size", String.valueOf(content.length))
                .set("Sha256", Digests.sha256(content));
        client("XAA").attach(report.id(), report.value("Id"), Files.write(folder.resolve("map"), content));
        return report;
    }
}
