package org.valise.gateway.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.lifecycle.SingletonResourceProvider;
import org.apache.cxf.transport.http_jetty.JettyHTTPServerEngine;
import org.apache.cxf.transport.http_jetty.JettyHTTPServerEngineFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.gateway.configuration.ConfigurationException;
import org.valise.gateway.configuration.Problem;

/** The HTTP door while it is open: JAX-RS on Jetty, on a bus of its own, so that nodes share nothing. */
public final class RestDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RestDoor.class);

    private final GracefulServer jetty = new GracefulServer();
    private final Bus bus;
    private final Server server;

    /**
     * Opens the door.
     *
     * @throws ConfigurationException if the port cannot be listened on
     */
    public RestDoor(String host, int port, List<Token> tokens, List<Object> resources) {
        requireFree(host, port);
        bus = BusFactory.newInstance().createBus();
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress("http://" + host + ":" + port + "/");
        resources.forEach(
                resource -> factory.setResourceProvider(resource.getClass(), new SingletonResourceProvider(resource)));
        factory.setResourceClasses(
                resources.stream().<Class<?>>map(Object::getClass).toList());
        factory.setProviders(List.of(json(), new Problems(), new TokenFilter(tokens)));
        engine(host, port).setConnector(jetty.connector(host, port));
        server = factory.create();
        answerToTheEnd();
    }

    private void answerToTheEnd() {
        try {
            jetty.wrap();
        } catch (Exception unusable) { // the type that Jetty's own signature declares
            server.destroy();
            bus.shutdown(true);
            throw new IllegalStateException("The HTTP door cannot be opened", unusable);
        }
    }

    private JettyHTTPServerEngine engine(String host, int port) {
        try {
            return bus.getExtension(JettyHTTPServerEngineFactory.class).createJettyHTTPServerEngine(host, port, "http");
        } catch (GeneralSecurityException | IOException e) {
            // Both are about TLS, which this door has not.
            throw new IllegalStateException(e);
        }
    }

    private static void requireFree(String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            String problem = "Cannot listen on " + host + ":" + port + " (" + e.getMessage()
                    + "). Give another port, or end what uses it.";
            throw new ConfigurationException("the HTTP door", List.of(new Problem("rest.port", problem)));
        }
    }

    /** No new connection; what is under way is answered, within 20 seconds. */
    @Override
    public void close() {
        try {
            jetty.stop();
            jetty.unwrap();
        } catch (Exception late) { // the type that Jetty's own signature declares
            LOG.warn("The HTTP door closes before everything was answered: {}", late.toString());
        }
        server.destroy();
        bus.shutdown(true);
    }

    private static JacksonJsonProvider json() {
        return new JacksonJsonProvider(new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS));
    }
}
