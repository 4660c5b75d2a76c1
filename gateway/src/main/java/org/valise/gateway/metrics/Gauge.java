package org.valise.gateway.metrics;

import java.util.List;

/** Every figure that is sampled when somebody looks, with the labels of its rows. */
public enum Gauge {
    HEALTH("valise.health.well", "Whether a part of the node is well", "part"),
    LINK_UP("valise.link.up", "Whether frames can go out to a peer now", "peer"),
    QUEUE_FRAMES("valise.queue.frames", "Frames in our broker, by peer: out to it, in from it", "queue", "peer"),
    QUEUE_OLDEST("valise.queue.oldest.seconds", "Age of the oldest frame that waits for a peer", "peer"),
    FRAMES_DEAD("valise.frames.dead", "Frames that could not be carried and wait for the operator"),
    FRAMES_LEFT("valise.frames.left", "Frames for members that are no peers any more"),
    OUTBOX_ITEMS("valise.outbox.items", "What is recorded for a peer and not with our broker yet", "peer"),
    OUTBOX_OLDEST("valise.outbox.oldest.seconds", "Age of the oldest of these", "peer"),
    INBOX_WAITING("valise.inbox.waiting", "Messages that no agency has taken over"),
    INBOX_OLDEST("valise.inbox.oldest.seconds", "Age of the oldest of these"),
    CLOCK_DATABASE("valise.clock.database.seconds", "How far the database's clock is ahead of ours"),
    CLOCK_PEERS(
            "valise.clock.peers.seconds", "How far the newest evidence of other members is dated ahead of our clock"),
    EXPIRY("valise.expiry.days", "Days until a certificate, revocation list or directory ends", "kind", "whose"),
    WARNINGS("valise.warnings", "Warnings in the node's status"),
    QUOTA_MESSAGES(
            "valise.quota.messages.used", "Share of the hourly quota in messages that is used", "member", "peer"),
    QUOTA_BYTES("valise.quota.bytes.used", "Share of the hourly quota in bytes that is used", "member", "peer"),
    DISK_FREE("valise.disk.free.bytes", "Bytes left for the node's data"),
    DISK_LIMIT("valise.disk.limit.bytes", "Below this nothing new is taken in"),
    SAMPLE_FAILED(
            "valise.sample.failed", "Whether a source could not be asked in time; its figures are missing", "source");

    private final String dotted;
    private final String description;
    private final String labels;

    Gauge(String dotted, String description, String... labels) {
        this.dotted = dotted;
        this.description = description;
        this.labels = String.join(" ", labels);
    }

    /** Its name as a monitoring system sees it. */
    public String figure() {
        return dotted.replace('.', '_');
    }

    String dotted() {
        return dotted;
    }

    String description() {
        return description;
    }

    /** One row of it; the labels' values in the order of the labels. */
    public Reading of(Number value, String... values) {
        if (values.length != labels().size()) {
            throw new IllegalArgumentException(this + " has the labels " + labels);
        }
        return new Reading(this, value.doubleValue(), List.of(values));
    }

    List<String> labels() {
        return labels.isEmpty() ? List.of() : List.of(labels.split(" "));
    }
}
