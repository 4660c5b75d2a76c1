package org.valise.gateway;

import java.util.List;
import org.valise.gateway.metrics.Gauge;
import org.valise.gateway.metrics.Source;

/** How much space is left. */
final class DiskReadings {

    private DiskReadings() {}

    static Source source(DiskSpace disk) {
        return new Source(
                "disk", () -> List.of(Gauge.DISK_FREE.of(disk.free()), Gauge.DISK_LIMIT.of((double) disk.limit())));
    }
}
