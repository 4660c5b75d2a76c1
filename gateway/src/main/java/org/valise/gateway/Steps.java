package org.valise.gateway;

import java.time.Clock;
import java.util.function.Supplier;
import org.valise.exchange.Gate;
import org.valise.exchange.announce.Announce;
import org.valise.exchange.attachment.AttachmentReader;
import org.valise.exchange.attachment.PartStore;
import org.valise.exchange.deliver.ArchiveHoldings;
import org.valise.exchange.deliver.Deliver;
import org.valise.exchange.deliver.Desk;
import org.valise.exchange.deliver.Explain;
import org.valise.exchange.deliver.Export;
import org.valise.exchange.deliver.Reading;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.deliver.Unsealing;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.expire.Expire;
import org.valise.exchange.expire.Expiries;
import org.valise.exchange.notice.BreakGlassNotices;
import org.valise.exchange.notice.OwnSubmission;
import org.valise.exchange.open.Open;
import org.valise.exchange.order.Conversations;
import org.valise.exchange.order.Follow;
import org.valise.exchange.permit.Permit;
import org.valise.exchange.permit.PermitArrival;
import org.valise.exchange.policy.Inquiry;
import org.valise.exchange.policy.SuiteChoice;
import org.valise.exchange.pouch.CheckPouch;
import org.valise.exchange.receipt.CheckEvidence;
import org.valise.exchange.receipt.EvidenceWriter;
import org.valise.exchange.receive.KeepPart;
import org.valise.exchange.receive.Quotas;
import org.valise.exchange.receive.Receive;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.Recognise;
import org.valise.exchange.record.RecordArrival;
import org.valise.exchange.record.RecordMessage;
import org.valise.exchange.record.Terms;
import org.valise.exchange.refuse.Refuse;
import org.valise.exchange.refuse.Reject;
import org.valise.exchange.relay.Relay;
import org.valise.exchange.seal.Seal;
import org.valise.exchange.send.Carrier;
import org.valise.exchange.sign.Sign;
import org.valise.exchange.submit.Submit;
import org.valise.exchange.validate.Validate;
import org.valise.exchange.validate.ValidateArrival;
import org.valise.exchange.verify.AttachmentCheck;
import org.valise.exchange.verify.SignatureCheck;
import org.valise.exchange.verify.Verify;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.storage.Storage;
import org.valise.routes.InboundRoute;
import org.valise.routes.OutboundRoute;
import org.valise.routes.Send;
import org.valise.schemas.document.DocumentValidator;
import org.valise.security.Suite;
import org.valise.security.keys.KeyRing;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.Sealer;

/** The steps of both lines, each built from what it needs and nothing more. */
final class Steps {
    private final Gate gate;
    private final Configuration.Limits limits;
    private final String own;
    private final CryptoProviders providers;
    private final KeyRing keys;
    private final Clock clock;
    private final Supplier<Federation> federation;
    private final Quotas quotas;
    private final SuiteChoice suites;
    private final Sealer sealer;
    private final SignatureCheck signatures;
    private final EvidenceWriter evidence;
    private final DocumentValidator validator;
    private final Terms terms;
    private final PartStore parts;
    private final AttachmentReader reader;
    private final Ledger ledger;
    private final Conversations conversations;
    private final Recognise recognise;
    private final BreakGlassNotices notices;
    private final Reject reject;
    private final Reading reading;
    private final Inquiry inquiry;

    Steps(
            Configuration configuration,
            Trust trust,
            DocumentValidator validator,
            Storage storage,
            OwnSubmission submission,
            Quotas quotas,
            Gate gate,
            Clock clock) {
        this.gate = gate;
        PartStore parts = storage.parts();
        this.reader = new AttachmentReader(parts, trust.providers());
        this.limits = configuration.limits();
        this.own = configuration.member();
        this.providers = trust.providers();
        this.keys = trust.keys();
        this.clock = clock;
        this.federation = trust::federation;
        this.quotas = quotas;
        this.suites = new SuiteChoice(
                configuration.suites().stream().map(Suite::named).toList());
        this.sealer = new Sealer(trust.providers());
        this.signatures = new SignatureCheck(trust.providers(), federation);
        this.evidence = new EvidenceWriter(own, keys::signer, trust.providers(), clock);
        this.validator = validator;
        this.terms = new Terms(keys.keyedIndex());
        this.parts = parts;
        this.ledger = storage.ledger();
        this.conversations = storage.conversations();
        this.recognise = new Recognise(storage.acceptances(), terms);
        Unsealing unsealing = new Unsealing(keys::archiveOpener, keys.archiveSeal());
        this.reject = new Reject(ledger, clock);
        this.reading = new Reading(unsealing, validator, reject, clock);
        ArchiveHoldings holdings = new ArchiveHoldings(storage.shelf(), unsealing, terms, validator);
        this.inquiry = new Inquiry(federation, holdings, storage.consents(terms, keys.archiveSeal()), suites, clock);
        this.notices = new BreakGlassNotices(validator, inquiry, submission);
    }

    OutboundRoute.Steps outbound(Carrier broker) {
        return new OutboundRoute.Steps(
                new Submit(limits.document(), gate),
                new Validate(own, validator, parts, limits.attachments()),
                new Permit(inquiry, suites, clock),
                recognise,
                new Sign(keys::signer, new Follow(conversations, terms::conversation), providers),
                new Seal(sealer, keys.archiveSeal(), clock),
                new RecordMessage(ledger, evidence, terms, keys.archiveSeal(), recognise, notices),
                new Send(broker),
                reject);
    }

    InboundRoute.Steps inbound(Announce announce) {
        return new InboundRoute.Steps(
                new Receive(federation, quotas, clock),
                new Relay(evidence),
                new Open(keys::opener, federation),
                new Verify(signatures, new AttachmentCheck(parts, reader), clock),
                new ValidateArrival(validator),
                new PermitArrival(inquiry, limits.attachments(), clock),
                new RecordArrival(federation, evidence, terms, keys.archiveSeal(), clock),
                new CheckEvidence(own, signatures, clock),
                new KeepPart(parts, limits.attachments()),
                announce,
                refuse());
    }

    Refuse refuse() {
        return new Refuse(evidence, federation, clock);
    }

    Deliver deliver(Shelf shelf) {
        return new Deliver(shelf, reading, ledger, evidence, federation);
    }

    Expire expire(Expiries expiries, Expire.Observers observers) {
        return new Expire(expiries, ledger, evidence, federation, observers, clock);
    }

    CheckPouch checkPouch() {
        return new CheckPouch(federation, signatures, clock);
    }

    Export export(Desk desk) {
        return new Export(desk, reader, providers);
    }

    Desk desk(Shelf shelf) {
        return new Desk(shelf, reader, reading, keys.archiveSeal());
    }

    Explain explain(Shelf shelf) {
        return new Explain(inquiry, shelf, reading, validator);
    }

    Terms terms() {
        return terms;
    }
}
