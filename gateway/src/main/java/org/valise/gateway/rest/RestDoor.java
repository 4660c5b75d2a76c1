package org.valise.gateway.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.lifecycle.SingletonResourceProvider;

/** The HTTP door while it is open: JAX-RS on Jetty, on a bus of its own, so that nodes share nothing. */
public final class RestDoor implements AutoCloseable {
    private final Bus bus;
    private final Server server;

    /** Opens the door. */
    public RestDoor(String host, int port, String token, List<Object> resources) {
        bus = BusFactory.newInstance().createBus();
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress("http://" + host + ":" + port + "/");
        resources.forEach(
                resource -> factory.setResourceProvider(resource.getClass(), new SingletonResourceProvider(resource)));
        factory.setResourceClasses(
                resources.stream().<Class<?>>map(Object::getClass).toList());
        factory.setProviders(List.of(json(), new Problems(), new TokenFilter(token)));
        server = factory.create();
    }

    @Override
    public void close() {
        server.destroy();
        bus.shutdown(true);
    }

    private static JacksonJsonProvider json() {
        return new JacksonJsonProvider(new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS));
    }
}
