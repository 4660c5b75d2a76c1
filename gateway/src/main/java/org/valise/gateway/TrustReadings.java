package org.valise.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.valise.gateway.metrics.Gauge;
import org.valise.gateway.metrics.Reading;
import org.valise.gateway.metrics.Source;
import org.valise.gateway.rest.Views;
import org.valise.security.expiry.Expiring;
import org.valise.security.expiry.ExpiringKind;

/** How long our own certificates, our peers' revocation lists and the directories are good still. */
final class TrustReadings {
    private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();

    private final Trust trust;
    private final Supplier<Views.Status> status;

    private TrustReadings(Trust trust, Supplier<Views.Status> status) {
        this.trust = trust;
        this.status = status;
    }

    static Source source(Trust trust, Supplier<Views.Status> status) {
        return new Source("trust", new TrustReadings(trust, status)::read);
    }

    private List<Reading> read() {
        List<Reading> readings = new ArrayList<>();
        Map<List<String>, Double> earliest = new HashMap<>();
        for (Expiring item : TrustWarnings.expiring(trust)) {
            if (concernsUs(item)) {
                double days = Duration.between(trust.now(), item.until()).toSeconds() / DAY_SECONDS;
                earliest.merge(List.of(item.kind().words(), item.whose()), days, Math::min);
            }
        }
        earliest.forEach((label, days) -> readings.add(Gauge.EXPIRY.of(days, label.get(0), label.get(1))));
        readings.add(Gauge.WARNINGS.of(status.get().warnings().size()));
        return readings;
    }

    private boolean concernsUs(Expiring item) {
        String member = item.whose().split(",", 2)[0];
        Set<String> near = new HashSet<>(Set.of(trust.federation().own()));
        if (item.kind() == ExpiringKind.REVOCATION_LIST) {
            trust.federation().peers().forEach(peer -> near.add(peer.code()));
        }
        return item.kind() == ExpiringKind.DIRECTORY || near.contains(member);
    }
}
