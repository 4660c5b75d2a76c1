package org.valise.exchange.send;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;

/**
 * A broker in memory: confirms later and on another thread, and
 * when its connection breaks it fails everything that comes until it is mended, the last of it at once.
 */
final class MemoryBroker implements Carrier {
    private final Executor confirmations;
    private final List<String> journal = new ArrayList<>();
    private final CompletableFuture<Void> held = new CompletableFuture<>();
    private String heldName = "";
    private int untilBreak = Integer.MAX_VALUE;
    private int unconfirmed;
    private int refusals;

    /** The link that it has no queue for. */
    static final String NO_LINK = "XNO";

    MemoryBroker(Executor confirmations) {
        this.confirmations = confirmations;
    }

    /**
     * Breaks the connection once.
     *
     * @param after so many more frames are taken before
     * @param lost so many of those are in the journal although their confirmation never comes
     * @param refused so many frames are refused before the connection is mended
     */
    synchronized void breakOnce(int after, int lost, int refused) {
        untilBreak = after;
        unconfirmed = lost;
        refusals = refused;
    }

    /** Takes this one and does not confirm it before {@link #letGo}. */
    synchronized void hold(String name) {
        heldName = name;
    }

    synchronized void letGo() {
        held.complete(null);
    }

    /** Whether somebody waits for what is held. */
    synchronized boolean isAsked() {
        return journal.contains(heldName);
    }

    /** There was no queue for what is held; from now on there is one. */
    synchronized void wasUnknown() {
        journal.remove(heldName);
        heldName = "";
        held.completeExceptionally(new UnknownLink("XBB", new IllegalStateException("no queue")));
    }

    @Override
    public synchronized CompletableFuture<Void> carry(String link, byte[] frame) {
        String name = name(frame);
        if (name.equals(heldName)) {
            journal.add(name);
            return held;
        }
        if (link.equals(NO_LINK)) {
            return CompletableFuture.failedFuture(new UnknownLink(link, new IllegalStateException("no queue")));
        }
        CompletableFuture<Void> future = new CompletableFuture<>();
        boolean taken = untilBreak > 0;
        boolean confirmed = untilBreak > unconfirmed;
        if (taken) {
            untilBreak--;
            journal.add(name);
        } else if (--refusals <= 0) {
            untilBreak = Integer.MAX_VALUE;
            unconfirmed = 0;
            return CompletableFuture.failedFuture(new IllegalStateException("the connection was lost"));
        }
        confirmations.execute(() -> {
            if (confirmed) {
                future.complete(null);
            } else {
                future.completeExceptionally(new IllegalStateException("the connection was lost"));
            }
        });
        return future;
    }

    /** The names of all frames in the order of the queue; what was sent again is named again. */
    synchronized List<String> journal() {
        return List.copyOf(journal);
    }

    /** What the header says, and of a part which it is. */
    private static String name(byte[] bytes) {
        Frame frame = FrameCodec.read(bytes);
        String header = new String(frame.header(), StandardCharsets.UTF_8);
        return frame instanceof Frame.Part part ? header + '/' + part.attachment() + '/' + part.index() : header;
    }
}
