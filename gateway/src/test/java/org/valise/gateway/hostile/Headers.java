package org.valise.gateway.hostile;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.valise.exchange.frame.Frame;
import org.valise.schemas.Priority;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;

/** Routing headers with one thing changed. */
public final class Headers {
    private Headers() {}

    public static RoutingHeader id(RoutingHeader header, UUID id) {
        return of(header, id, header.from(), header.to(), header.priority(), header.kind(), header.size());
    }

    public static RoutingHeader from(RoutingHeader header, String from) {
        return of(header, header.id(), from, header.to(), header.priority(), header.kind(), header.size());
    }

    public static RoutingHeader to(RoutingHeader header, Addressees to) {
        return of(header, header.id(), header.from(), to, header.priority(), header.kind(), header.size());
    }

    public static RoutingHeader priority(RoutingHeader header, Priority priority) {
        return of(header, header.id(), header.from(), header.to(), priority, header.kind(), header.size());
    }

    public static RoutingHeader kind(RoutingHeader header, Kind kind) {
        return of(header, header.id(), header.from(), header.to(), header.priority(), kind, header.size());
    }

    public static RoutingHeader size(RoutingHeader header, long size) {
        return of(header, header.id(), header.from(), header.to(), header.priority(), header.kind(), size);
    }

    public static RoutingHeader moved(RoutingHeader header, Duration created, Duration expires) {
        return new RoutingHeader(
                header.id(),
                header.from(),
                header.to(),
                header.priority(),
                header.created().plus(created),
                header.expires().plus(expires),
                header.kind(),
                header.size());
    }

    /** The same seal under another header. */
    public static Frame.Envelope under(RoutingHeader header, Frame.Envelope envelope) {
        return new Frame.Envelope(RoutingHeaderXml.write(header), envelope.sealed());
    }

    /** The same frame with a text of its header replaced, whatever comes of it. */
    public static Frame.Envelope edited(Frame.Envelope envelope, String replaced, String by) {
        String text = new String(envelope.header(), StandardCharsets.UTF_8);
        if (!text.contains(replaced)) {
            throw new IllegalArgumentException(text + " does not contain " + replaced);
        }
        return new Frame.Envelope(text.replace(replaced, by).getBytes(StandardCharsets.UTF_8), envelope.sealed());
    }

    private static RoutingHeader of(
            RoutingHeader header, UUID id, String from, Addressees to, Priority priority, Kind kind, long size) {
        return new RoutingHeader(id, from, to, priority, header.created(), header.expires(), kind, size);
    }
}
