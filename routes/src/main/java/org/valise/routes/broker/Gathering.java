package org.valise.routes.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Frames of one urgency for one queue, in order. The first goes at once; while the broker has not confirmed it, those that
 * come after it gather, and leave in one {@link Bundle}: with the confirmation, or before it when the bundle is full. So one that is
 * alone waits for nobody, and a crowd shares. Not thread safe.
 */
final class Gathering {
    private final List<byte[]> frames = new ArrayList<>();
    private final List<Confirmation> confirmations = new ArrayList<>();
    private int bytes;
    private int underWay;

    /** What is to be sent as one message of the broker. */
    record Parcel(List<byte[]> frames, List<Confirmation> confirmations) {}

    /** Takes a frame; returns what is to be sent now, in order. */
    List<Parcel> add(byte[] frame, Confirmation confirmation) {
        List<Parcel> due = new ArrayList<>();
        boolean shares = Bundle.mayShare(frame);
        if (!shares
                || frames.size() == Bundle.MOST_FRAMES
                || bytes + Bundle.size(frame) > Bundle.MOST_BYTES - Integer.BYTES) {
            leave().ifPresent(due::add);
        }
        frames.add(frame);
        confirmations.add(confirmation);
        bytes += Bundle.size(frame);
        if (!shares || underWay == 0) {
            leave().ifPresent(due::add);
        }
        return due;
    }

    /** One message is settled; returns what may leave now. */
    Optional<Parcel> settled() {
        underWay--;
        return underWay == 0 ? leave() : Optional.empty();
    }

    private Optional<Parcel> leave() {
        if (frames.isEmpty()) {
            return Optional.empty();
        }
        var parcel = new Parcel(List.copyOf(frames), List.copyOf(confirmations));
        frames.clear();
        confirmations.clear();
        bytes = 0;
        underWay++;
        return Optional.of(parcel);
    }
}
