package org.valise.gateway;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.exchange.receive.Use;
import org.valise.gateway.rest.Views;

/** How far members have used their quotas here: every peer that has one, and every member whose frames a relay brought. */
record QuotaStatus(OwnBroker broker) {

    List<Views.Quota> of(Federation federation) {
        List<Views.Quota> quotas = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (Use use : broker.quotas().use()) {
            quotas.add(view(use));
            if (use.member().equals(use.peer())) {
                shown.add(use.member());
            }
        }
        for (Member peer : federation.peers()) {
            if (!shown.contains(peer.code())) {
                OwnBroker.limit(federation, peer.code())
                        .ifPresent(limit ->
                                quotas.add(view(new Use(peer.code(), peer.code(), limit, 0, 0, Optional.empty(), 0))));
            }
        }
        return quotas;
    }

    private Views.Quota view(Use use) {
        return new Views.Quota(
                use.member(),
                use.member().equals(use.peer()) ? "" : use.peer(),
                use.messages(),
                use.limit().messages(),
                use.bytes(),
                use.limit().bytes(),
                use.limit().excess().name(),
                use.deferral()
                        .map(waits -> waits.since().truncatedTo(ChronoUnit.SECONDS))
                        .map(Instant::toString)
                        .orElse(""),
                use.deferral().map(Use.Deferral::until).map(Instant::toString).orElse(""),
                use.deferral().isPresent() ? broker.waiting(use.peer(), use.member()) : 0,
                use.refused());
    }
}
