package org.valise.exchange.deliver;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.TestDocument;
import org.valise.exchange.TestMember;
import org.valise.exchange.policy.Holdings;
import org.valise.exchange.policy.HoldingsContract;
import org.valise.exchange.record.Terms;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;
import org.valise.security.Suite;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.seal.Contents;
import org.valise.security.seal.Sealer;

/** What rests sealed is told as it was said. */
class ArchiveHoldingsTest extends HoldingsContract {
    @TempDir
    static Path folder;

    private static TestMember own;

    private final MemoryLookup archive = new MemoryLookup();
    private final Terms terms = new Terms(own.keys().keyedIndex());

    @BeforeAll
    static void makeKeys() {
        own = TestMember.create(folder, "XAA");
    }

    @Override
    protected Holdings holdings() {
        return new ArchiveHoldings(
                archive,
                new Unsealing(own.keys()::archiveOpener, own.keys().archiveSeal()),
                terms,
                TestDocument.VALIDATOR);
    }

    @Override
    protected void receive(TestDocument document) {
        keep(document, true);
    }

    @Override
    protected void send(TestDocument document) {
        keep(document, false);
    }

    private void keep(TestDocument document, boolean inbound) {
        DocumentFacts facts = document.facts();
        Addressees to = facts.group()
                .<Addressees>map(Addressees.Group::new)
                .orElseGet(() -> new Addressees.Members(facts.to()));
        RoutingHeader header = new RoutingHeader(
                facts.messageId(),
                facts.from(),
                to,
                facts.priority(),
                TestMember.NOW,
                TestMember.NOW.plusSeconds(60),
                Kind.MESSAGE,
                document.bytes().length);
        X509Certificate recipient = own.trust()
                .current(CertificateUse.ENCRYPTION_CLASSICAL, TestMember.NOW)
                .orElseThrow();
        byte[] sealed = new Sealer(TestMember.PROVIDERS)
                .seal(
                        Contents.of(new byte[] {1}, document.bytes()).encode(),
                        Suite.CLASSICAL_1,
                        List.of(recipient),
                        own.keys().archiveSeal());
        archive.add(
                new Held(
                        0,
                        inbound,
                        facts.from(),
                        facts.messageId(),
                        RoutingHeaderXml.write(header),
                        sealed,
                        new byte[0],
                        "record",
                        List.of(),
                        TestMember.NOW),
                terms.of(facts));
    }
}
