package org.valise.routes.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLServerSocket;

/** A port of this machine where something listens that is no broker. */
final class TlsServer implements AutoCloseable {
    private final ServerSocket socket;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    private TlsServer(ServerSocket socket) {
        this.socket = socket;
        thread.execute(this::serve);
    }

    /** Speaks this version of TLS and no other, with this member's key, and trusts nobody. */
    static TlsServer speaking(String version, TestMember as) throws IOException {
        SSLServerSocket tls = (SSLServerSocket) TlsContext.of(as.keys(), List.of(as.ca()))
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        tls.setEnabledProtocols(new String[] {version});
        return new TlsServer(tls);
    }

    /** Accepts connections and says nothing at all. */
    static TlsServer silent() throws IOException {
        return new TlsServer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                while (client.getInputStream().read() >= 0) {
                    // It listens, and does not answer.
                }
            } catch (IOException turnedAway) {
                // A client that went away, or the end of the test: the loop looks which.
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        thread.shutdown();
    }
}
