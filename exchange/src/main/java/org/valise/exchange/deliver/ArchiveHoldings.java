package org.valise.exchange.deliver;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.valise.exchange.policy.Holdings;
import org.valise.exchange.record.Terms;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.SourceFacts;
import org.valise.schemas.document.Verdict;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.RoutingHeaderXml;

/** What the archive holds, as the policy asks for it. A message is opened only when a document has it as a source. */
public final class ArchiveHoldings implements Holdings {
    private final Lookup archive;
    private final Unsealing unsealing;
    private final Terms terms;
    private final DocumentValidator validator;

    public ArchiveHoldings(Lookup archive, Unsealing unsealing, Terms terms, DocumentValidator validator) {
        this.archive = archive;
        this.unsealing = unsealing;
        this.terms = terms;
        this.validator = validator;
    }

    @Override
    public Optional<DocumentFacts> received(SourceFacts message) {
        return archive.find(MessageRef.of(message.origin(), message.messageId()))
                .filter(Held::inbound)
                .flatMap(this::facts);
    }

    @Override
    public List<SourceFacts> receivedAs(UUID id) {
        return archive.receivedAs(id);
    }

    @Override
    public List<SourceFacts> carrying(String sha256) {
        return archive.receivedUnder(terms.attachment(sha256));
    }

    @Override
    public Optional<DocumentFacts> said(UUID id) {
        return archive.find(MessageRef.of(id)).filter(held -> !held.inbound()).flatMap(this::facts);
    }

    @Override
    public Optional<Addressees> sent(UUID id) {
        return archive.find(MessageRef.of(id))
                .filter(held -> !held.inbound())
                .map(held -> RoutingHeaderXml.read(held.header()).to());
    }

    /** What a message says; empty when it is valid no longer. */
    private Optional<DocumentFacts> facts(Held held) {
        return validator.check(unsealing.contents(held).document()) instanceof Verdict.Accepted accepted
                ? Optional.of(accepted.facts())
                : Optional.empty();
    }
}
