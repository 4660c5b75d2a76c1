package org.valise.exchange.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.TestMember;
import org.valise.security.seal.AttachmentEntry;
import org.valise.security.segments.AttachmentKey;
import org.valise.security.segments.SealedAttachment;
import org.valise.security.segments.SegmentSealer;

/** Parts in memory, sealed like those on disk; gone when the process ends. */
public final class MemoryParts implements PartStore {
    private final Map<Name, SortedMap<Integer, byte[]>> segments = new ConcurrentHashMap<>();
    private final Map<Name, AttachmentEntry> staged = new ConcurrentHashMap<>();

    private record Name(String origin, UUID message, String attachment) {
        boolean belongsTo(String sender, UUID id) {
            return origin.equals(sender) && message.equals(id);
        }
    }

    @Override
    public AttachmentEntry stage(String origin, UUID message, String attachment, InputStream plain, long limit) {
        Name name = new Name(origin, message, attachment);
        try {
            byte[] bytes = plain.readNBytes(Math.toIntExact(limit + 1));
            if (bytes.length > limit) {
                throw Refusal.of(Code.ATTACHMENTS_TOO_LARGE, attachment + " has more than " + limit + " bytes.");
            }
            AttachmentKey key = AttachmentKey.random(TestMember.PROVIDERS);
            SegmentSealer sealer =
                    new SegmentSealer(new ByteArrayInputStream(bytes), key, message, attachment, TestMember.PROVIDERS);
            SortedMap<Integer, byte[]> sealed = new TreeMap<>();
            for (Optional<byte[]> next = sealer.next(); next.isPresent(); next = sealer.next()) {
                sealed.put(sealed.size(), next.get());
            }
            SealedAttachment summary = sealer.summary();
            AttachmentEntry entry =
                    new AttachmentEntry(attachment, summary.size(), summary.sha256(), summary.segments(), key);
            segments.put(name, sealed);
            staged.put(name, entry);
            return entry;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public List<AttachmentEntry> staged(String origin, UUID message) {
        return staged.entrySet().stream()
                .filter(entry -> entry.getKey().belongsTo(origin, message))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(AttachmentEntry::id))
                .toList();
    }

    @Override
    public List<String> attachments(String origin, UUID message) {
        return segments.keySet().stream()
                .filter(name -> name.belongsTo(origin, message))
                .map(Name::attachment)
                .sorted()
                .toList();
    }

    @Override
    public SegmentSource segments(String origin, UUID message, String attachment) {
        Iterator<byte[]> sealed = segments.getOrDefault(new Name(origin, message, attachment), new TreeMap<>())
                .values()
                .iterator();
        return new SegmentSource() {
            @Override
            public byte[] next() {
                return sealed.hasNext() ? sealed.next() : null;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void keep(String origin, UUID message, String attachment, int index, byte[] segment) {
        segments.computeIfAbsent(new Name(origin, message, attachment), name -> new TreeMap<>())
                .put(index, segment);
    }

    @Override
    public void flush() {}

    @Override
    public long size(String origin, UUID message) {
        return segments.entrySet().stream()
                .filter(entry -> entry.getKey().belongsTo(origin, message))
                .flatMap(entry -> entry.getValue().values().stream())
                .mapToLong(segment -> segment.length)
                .sum();
    }
}
