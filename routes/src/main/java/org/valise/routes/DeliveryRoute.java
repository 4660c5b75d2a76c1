package org.valise.routes;

import org.apache.camel.builder.RouteBuilder;
import org.valise.exchange.Stage;
import org.valise.exchange.StageObserver;
import org.valise.exchange.deliver.Deliver;
import org.valise.exchange.deliver.TakeOver;

/** From the inbox to the agency that takes a message over; its sender is told. */
public final class DeliveryRoute extends RouteBuilder {
    static final String ID = "delivery";

    private final Deliver deliver;
    private final StageObserver observer;

    public DeliveryRoute(Deliver deliver, StageObserver observer) {
        this.deliver = deliver;
        this.observer = observer;
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().logExhausted(false));
        Line.from(this, ID, TakeOver.class, observer).step(Stage.DELIVER, deliver);
    }
}
