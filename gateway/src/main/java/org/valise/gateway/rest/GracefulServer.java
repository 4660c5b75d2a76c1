package org.valise.gateway.rest;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** Jetty that answers what is under way before it stops, within 20 seconds. CXF starts it, with its own handler. */
final class GracefulServer extends Server {
    private static final long LONGEST_MILLIS = 20_000;

    private final GracefulHandler graceful = new GracefulHandler();

    GracefulServer() {
        setStopTimeout(LONGEST_MILLIS);
        // It takes in a handler while it runs: whoever asks a server that is stopped for that and started again may
        // wait for
        // ever.
        setDynamic(true);
    }

    /** A door of this server. */
    ServerConnector connector(String host, int port) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(this, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        return connector;
    }

    /** Counts from now on what is under way. */
    void wrap() throws Exception {
        graceful.setServer(this);
        graceful.setHandler(getHandler());
        graceful.start();
        setHandler(graceful);
        manage(graceful);
    }

    /** Once it has stopped: CXF takes its own handler away, and looks for it where it has put it. */
    void unwrap() {
        setHandler(graceful.getHandler());
    }
}
