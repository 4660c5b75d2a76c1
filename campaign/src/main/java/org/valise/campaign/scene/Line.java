package org.valise.campaign.scene;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All that peers send into one member's broker, and what it answers: they connect here, and this connects to the broker. It sees TLS
 * and nothing else. Thread safe.
 */
public final class Line implements AutoCloseable {
    private final ServerSocket entrance;
    private final int broker;
    private final Set<Passage> passages = ConcurrentHashMap.newKeySet();
    private Weather weather = new Weather.Clear();

    private Line(ServerSocket entrance, int broker) {
        this.entrance = entrance;
        this.broker = broker;
    }

    /** Opens it; both ports are of this machine. */
    public static Line open(int entrance, int broker) throws IOException {
        Line line = new Line(new ServerSocket(entrance, 50, InetAddress.getLoopbackAddress()), broker);
        Thread thread = new Thread(line::accept, "line-" + entrance);
        thread.setDaemon(true);
        thread.start();
        return line;
    }

    /** From now on. */
    public synchronized void weather(Weather next) {
        weather = next;
        notifyAll();
    }

    /** Every connection ends with a reset, on both sides. */
    public void cut() {
        passages.forEach(Passage::reset);
    }

    /** Whoever is connected is reset; what was held of it stays, on its way to the broker. */
    public void orphan() {
        passages.forEach(Passage::orphan);
    }

    /** What was held arrives at the broker, whose connections of that time end then. */
    public void deliverHeld() {
        passages.forEach(Passage::deliverHeld);
    }

    synchronized Weather weather() {
        return weather;
    }

    /** Returns when it is not this weather any more. */
    synchronized Weather after(Weather present) throws InterruptedException {
        while (weather.equals(present)) {
            wait();
        }
        return weather;
    }

    void ended(Passage passage) {
        passages.remove(passage);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                open(entrance.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void open(Socket peer) throws IOException {
        Socket inside;
        try {
            inside = new Socket(InetAddress.getLoopbackAddress(), broker);
        } catch (IOException down) {
            // The broker is not there: its peer sees that.
            peer.close();
            return;
        }
        Passage passage = new Passage(this, peer, inside);
        passages.add(passage);
        passage.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
