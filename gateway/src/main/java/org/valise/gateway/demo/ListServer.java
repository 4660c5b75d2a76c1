package org.valise.gateway.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A web server from which revocation lists can be fetched, and which counts who asks. Certificates name it; no node needs
 * it. Thread safe.
 */
public final class ListServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpServer server;
    private final Path folder;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicBoolean off = new AtomicBoolean();

    private ListServer(HttpServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** Serves the files of a folder on a free port of this machine. */
    public static ListServer start(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ListServer lists = new ListServer(server, folder);
        server.createContext("/", lists::answer);
        server.start();
        return lists;
    }

    /** Where the list of a member's authority is. */
    public URI of(String member) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + member + ".crl");
    }

    /** How often anybody has asked for anything. */
    public int requests() {
        return requests.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        // The name alone: nothing outside of the folder is served.
        Path file = folder.resolve(
                Path.of(exchange.getRequestURI().getPath()).getFileName().toString());
        boolean found = Files.isRegularFile(file);
        byte[] body = found ? Files.readAllBytes(file) : new byte[0];
        exchange.sendResponseHeaders(found ? OK : NOT_FOUND, found ? body.length : -1);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Switches it off. */
    @Override
    public void close() {
        if (!off.getAndSet(true)) {
            server.stop(0);
        }
    }
}
