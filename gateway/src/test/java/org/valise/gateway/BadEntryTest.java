package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.rest.Views;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.CertificateUse;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryMember;

/** One bad entry in the directory costs its member the link, and nobody else anything, also when the node starts. */
class BadEntryTest {
    @TempDir
    Path folder;

    private TestFederation federation;

    @BeforeEach
    void startThreeWhereOneIsLinkedWithBoth() throws Exception {
        federation = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .state("XCC", "")
                .link("XAA", "XBB")
                .link("XAA", "XCC")
                .write()
                .start("XAA", "XBB", "XCC");
    }

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    void aPeerWithoutAnEndpointIsLeftOut() throws Exception {
        othersGoOnUnder(directory -> member(directory, "XCC").setEndpoint(null), "no Endpoint");
    }

    @Test
    void aPeerWithTheCertificateOfAnotherIsLeftOut() throws Exception {
        othersGoOnUnder(
                directory -> {
                    DirectoryMember thief = member(directory, "XCC");
                    DirectoryMember owner = member(directory, "XBB");
                    thief.getCaCertificate().addAll(owner.getCaCertificate());
                    owner.getCertificate().stream()
                            .filter(listed -> listed.getUse() == CertificateUse.TLS)
                            .forEach(thief.getCertificate()::add);
                },
                "is listed for XBB too");
    }

    private void othersGoOnUnder(Consumer<Directory> change, String reason) throws Exception {
        Directory first =
                new DirectoryXml().read(Files.readAllBytes(federation.of("XAA").resolve("directory.xml")));
        federation.node("XAA").publish(federation.next(change));
        federation.awaitEdition(2, "XAA", "XBB");
        TestFederation.awaiting("the reason").until(() -> isLeftOut(reason));
        arrives("XAA", "XBB");
        arrives("XBB", "XAA");

        federation.stop("XAA").start("XAA");
        assertThat(isLeftOut(reason)).isTrue();
        arrives("XBB", "XAA");

        federation
                .node("XAA")
                .publish(federation.next(directory -> directory
                        .getMember()
                        .set(directory.getMember().indexOf(member(directory, "XCC")), member(first, "XCC"))));
        TestFederation.awaiting("the link")
                .until(() -> federation.node("XAA").status().links().stream().allMatch(Views.Link::connected));
        arrives("XAA", "XCC");
    }

    private boolean isLeftOut(String reason) {
        return federation.node("XAA").status().links().stream()
                .filter(link -> link.peer().equals("XCC"))
                .anyMatch(link ->
                        !link.connected() && String.valueOf(link.problem()).contains(reason));
    }

    private void arrives(String from, String to) {
        Letter letter = federation.trace(from, to);
        federation.submit(from, letter);
        federation.awaitReceipts(from, letter, to);
    }

    private static DirectoryMember member(Directory directory, String code) {
        return directory.getMember().stream()
                .filter(member -> member.getCode().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
