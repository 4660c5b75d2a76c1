package org.valise.gateway.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.routes.broker.BrokerFailure;
import org.valise.routes.broker.FrameSender;
import org.valise.routes.broker.LinkQueues;
import org.valise.routes.broker.Urgency;

/** At the first start after a restore: frames that were in the broker are put back into their queues. */
public final class RestoredFrames {
    private static final Logger LOG = LoggerFactory.getLogger(RestoredFrames.class);
    private static final int AT_ONCE = 500;

    private final Path folder;
    private final FrameSender sender;

    /** @param data the node's data folder */
    public RestoredFrames(Path data, FrameSender sender) {
        this.folder = data.resolve(Restore.FRAMES);
        this.sender = sender;
    }

    /** Does nothing when there are none. What was put back and is still in its file comes twice, and is recognised. */
    public void putBack() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> queues;
        try (Stream<Path> files = Files.list(folder)) {
            queues = files.sorted().toList();
        }
        boolean all = true;
        for (Path queue : queues) {
            all &= isBack(queue);
        }
        if (all) {
            Files.delete(folder);
        }
    }

    /** What was left behind for a member that is no peer any more has no queue now: it stays for the next start. */
    private boolean isBack(Path file) throws IOException {
        try {
            LOG.info("{} frames are back in {}", putBack(file), file.getFileName());
            Files.delete(file);
            return true;
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof BrokerFailure broker
                    && broker.code() == BrokerFailure.Code.QUEUE_UNKNOWN) {
                LOG.warn("{} is not put back: {}", file, broker.getMessage());
                return false;
            }
            throw failed;
        }
    }

    private long putBack(Path file) throws IOException {
        String queue = queue(String.valueOf(file.getFileName()));
        Deque<CompletableFuture<Void>> sent = new ArrayDeque<>();
        long frames = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (true) {
                byte[] frame = new byte[in.readInt()];
                in.readFully(frame);
                sent.add(sender.send(queue, frame, Urgency.of(frame)));
                frames++;
                if (sent.size() > AT_ONCE) {
                    sent.remove().join();
                }
            }
        } catch (EOFException end) {
            sent.forEach(CompletableFuture::join);
            return frames;
        }
    }

    /** Whatever a peer has sent comes in by its one address, from where the broker puts it where it belongs. */
    private static String queue(String name) {
        return name.startsWith("out.") || name.equals(LinkQueues.DEAD) ? name : LinkQueues.in(LinkQueues.sender(name));
    }
}
