package org.valise.campaign.scene;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection over a {@link Line}. Once bytes of it have vanished, its two ends never agree again. */
final class Passage {
    private static final Logger LOG = LoggerFactory.getLogger(Passage.class);
    private static final int CHUNK = 16 * 1024;

    private final Line line;
    private final Socket peer;
    private final Socket broker;
    private final AtomicInteger running = new AtomicInteger(2);
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private volatile boolean silent;
    private volatile boolean orphaned;

    Passage(Line line, Socket peer, Socket broker) {
        this.line = line;
        this.peer = peer;
        this.broker = broker;
    }

    void start() {
        run(peer, broker, false);
        run(broker, peer, true);
    }

    private void run(Socket from, Socket to, boolean answers) {
        Thread thread = new Thread(() -> pump(from, to, answers), "passage");
        thread.setDaemon(true);
        thread.start();
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[CHUNK];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                carry(Arrays.copyOf(buffer, read), to, answers);
            }
        } catch (IOException ended) {
            LOG.debug("A connection has ended: {}", ended.toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        if (!silent && !orphaned) {
            close(to);
        }
        close(from);
        if (running.decrementAndGet() == 0 && !orphaned) {
            line.ended(this);
        }
    }

    private void carry(byte[] bytes, Socket to, boolean answers) throws IOException, InterruptedException {
        Weather weather = line.weather();
        while (weather instanceof Weather.Stalled) {
            weather = line.after(weather);
        }
        if (silent) {
            return;
        }
        if (weather instanceof Weather.Silent) {
            silent = true;
        } else if (weather instanceof Weather.Slow slow) {
            TimeUnit.MILLISECONDS.sleep(1_000L * bytes.length / slow.bytesPerSecond());
            write(bytes, to);
        } else if (weather instanceof Weather.Unconfirmed && answers) {
            LOG.debug("An answer has vanished");
        } else if (weather instanceof Weather.Shuffled) {
            int half = bytes.length / 2;
            write(Arrays.copyOfRange(bytes, half, bytes.length), to);
            write(Arrays.copyOf(bytes, half), to);
        } else if (weather instanceof Weather.Held && !answers) {
            synchronized (held) {
                held.write(bytes);
            }
        } else {
            write(bytes, to);
        }
    }

    private static void write(byte[] bytes, Socket to) throws IOException {
        to.getOutputStream().write(bytes);
    }

    void reset() {
        reset(peer);
        reset(broker);
    }

    void orphan() {
        synchronized (held) {
            orphaned = held.size() > 0;
        }
        reset(peer);
    }

    void deliverHeld() {
        synchronized (held) {
            if (orphaned) {
                try {
                    held.writeTo(broker.getOutputStream());
                } catch (IOException gone) {
                    LOG.debug("Too late for the broker: {}", gone.toString());
                }
                close(broker);
                line.ended(this);
            }
        }
    }

    private static void reset(Socket socket) {
        try {
            // Zero: the connection does not end in order, its other end sees a reset.
            socket.setSoLinger(true, 0);
        } catch (IOException closed) {
            LOG.debug("It was closed before: {}", closed.toString());
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            LOG.debug("A connection could not be closed: {}", broken.toString());
        }
    }
}
