package org.valise.gateway.metrics;

import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.stream.IntStream;

/** What a gauge shows in one of its rows. */
public record Reading(Gauge gauge, double value, List<String> values) {

    public Reading {
        values = List.copyOf(values);
    }

    List<Tag> tags() {
        return IntStream.range(0, values.size())
                .mapToObj(i -> Tag.of(gauge.labels().get(i), values.get(i)))
                .toList();
    }
}
