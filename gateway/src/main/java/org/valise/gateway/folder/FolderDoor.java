package org.valise.gateway.folder;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Gate;
import org.valise.exchange.attachment.PartStore;
import org.valise.exchange.deliver.Desk;
import org.valise.exchange.policy.Reader;
import org.valise.gateway.configuration.Configuration;
import org.valise.routes.Lines;
import org.valise.schemas.document.DocumentValidator;

/**
 * The folder door while it is open: one thread takes files as the file system tells of them, another
 * puts messages out as they are recorded. Both look again every half minute, should an event be missed.
 */
public final class FolderDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderDoor.class);
    private static final long AGAIN_SECONDS = 30;

    private final FolderIn in;
    private final FolderOut out;
    private final WatchService watch;
    private final Semaphore arrived = new Semaphore(0);
    private final Thread taking = new Thread(this::take, "folder-in");
    private final Thread putting = new Thread(this::put, "folder-out");
    private volatile boolean open = true;

    /** Opens the door. */
    public FolderDoor(
            Configuration.Folders folders,
            String own,
            Lines lines,
            PartStore parts,
            Desk desk,
            DocumentValidator validator,
            long attachmentLimit,
            Reader reader,
            Gate gate)
            throws IOException {
        this.in = new FolderIn(folders.in(), own, lines, parts, validator, attachmentLimit, gate);
        this.out = new FolderOut(folders.out(), desk, lines, reader);
        this.watch = FileSystems.getDefault().newWatchService();
        folders.in().register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
    }

    public void start() {
        taking.start();
        putting.start();
    }

    /** Something has been recorded that may have to be put out. */
    public void arrived() {
        arrived.release();
    }

    @Override
    public void close() {
        open = false;
        taking.interrupt();
        arrived.release();
        try {
            taking.join();
            putting.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void take() {
        while (open) {
            try {
                in.sweep();
                WatchKey key = watch.poll(AGAIN_SECONDS, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            } catch (InterruptedException stop) {
                return;
            } catch (IOException | RuntimeException failure) {
                LOG.warn("The folder {} will be looked at again: {}", in.folder(), failure.toString());
                pause();
            }
        }
    }

    private void put() {
        boolean resumed = false;
        while (open) {
            try {
                if (!resumed) {
                    out.resume();
                    resumed = true;
                }
                out.sweep();
                arrived.tryAcquire(AGAIN_SECONDS, TimeUnit.SECONDS);
                arrived.drainPermits();
            } catch (InterruptedException stop) {
                return;
            } catch (IOException | RuntimeException failure) {
                LOG.warn("Messages wait for the out folder: {}", failure.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
