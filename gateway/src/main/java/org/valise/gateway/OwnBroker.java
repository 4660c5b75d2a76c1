package org.valise.gateway;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.gateway.configuration.Configuration;
import org.valise.routes.broker.BrokerAccess;
import org.valise.routes.broker.BrokerSettings;
import org.valise.routes.broker.EmbeddedBroker;
import org.valise.routes.broker.Fingerprint;
import org.valise.routes.broker.LinkState;
import org.valise.routes.broker.Peer;
import org.valise.security.certificates.CertificateUse;

/** The member's broker: embedded in this process, or a stand-alone one that it only speaks to. */
final class OwnBroker implements AutoCloseable {
    private final BrokerAccess access;
    private final @Nullable EmbeddedBroker embedded;

    private OwnBroker(BrokerAccess access, @Nullable EmbeddedBroker embedded) {
        this.access = access;
        this.embedded = embedded;
    }

    static OwnBroker start(Configuration configuration, Trust trust, Clock clock) {
        var external = configuration.broker().external();
        if (external.isPresent()) {
            var broker = external.get();
            return new OwnBroker(
                    BrokerAccess.external(URI.create(broker.url()), broker.user(), broker.passwordFile()), null);
        }
        EmbeddedBroker embedded = EmbeddedBroker.start(
                BrokerSettings.of(
                        configuration.member(),
                        configuration.data().resolve("broker"),
                        configuration.broker().host(),
                        configuration.broker().port(),
                        trust.tls()),
                peers(trust.federation()),
                clock);
        return new OwnBroker(embedded.access(), embedded);
    }

    /** The directory's links as the broker needs them. */
    static List<Peer> peers(Federation federation) {
        return federation.peers().stream().map(OwnBroker::peer).toList();
    }

    BrokerAccess access() {
        return access;
    }

    /** The journal that runs. */
    String journal() {
        return embedded == null ? "external" : embedded.journal();
    }

    /** The links' states; empty where a stand-alone broker holds them. */
    List<LinkState> links() {
        return embedded == null ? List.of() : embedded.links();
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    static Peer peer(Member member) {
        return new Peer(
                member.code(),
                member.host(),
                member.port(),
                member.trust().authorities().get(0),
                member.trust().certificates(CertificateUse.TLS).stream()
                        .map(Fingerprint::of)
                        .collect(Collectors.toSet()));
    }
}
