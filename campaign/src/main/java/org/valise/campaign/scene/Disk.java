package org.valise.campaign.scene;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The disk under a node's data folder, as far as it can be made full, broken or slow. */
public final class Disk {
    private static final Logger LOG = LoggerFactory.getLogger(Disk.class);
    private static final int BLOCK = 4096;

    private final Path data;
    private final Preload preload;
    private final Optional<Workshop> small;
    private final Optional<Path> slow;

    /** @param small who has put it there, when it is a small one */
    Disk(Path data, Preload preload, Optional<Workshop> small, Optional<Path> slow) {
        this.data = data;
        this.preload = preload;
        this.small = small;
        this.slow = slow;
    }

    /** Whether it is small enough to be filled. */
    public boolean canBeFilled() {
        return small.isPresent();
    }

    /** Whether its writes can be made to fail. */
    public boolean canBreak() {
        return preload.canBreak();
    }

    /** Whether its syncs can be made slow. */
    public boolean canBeSlow() {
        return slow.isPresent();
    }

    /** Writes until there is no room for another byte. */
    public void fill() throws IOException {
        if (small.isEmpty()) {
            throw new IOException("This would fill a disk that is not ours.");
        }
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(filler())) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            LOG.debug("The disk is full: {}", full.toString());
        }
    }

    /** There is room again. */
    public void empty() throws IOException {
        Files.deleteIfExists(filler());
    }

    /** From now on every tenth write or sync fails. */
    public void breakIt() throws IOException {
        Files.createFile(preload.flag());
    }

    /** They succeed again. */
    public void mend() throws IOException {
        Files.deleteIfExists(preload.flag());
    }

    /** The environment of a process that finds it as it is. */
    Map<String, String> asItIs() throws IOException {
        return preload.environment(Optional.empty(), Map.of());
    }

    /** The environment of a process that waits so long after every sync. */
    Map<String, String> slow(int micros) throws IOException {
        return preload.environment(slow, Map.of("SLOWSYNC_US", Integer.toString(micros)));
    }

    /** Takes it away if it was put there for the campaign. */
    void remove() throws IOException {
        if (small.isPresent()) {
            small.get().unmount(data);
        }
    }

    private Path filler() {
        return data.resolve("filler");
    }
}
