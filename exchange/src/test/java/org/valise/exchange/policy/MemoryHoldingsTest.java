package org.valise.exchange.policy;

import org.valise.exchange.TestDocument;

class MemoryHoldingsTest extends HoldingsContract {
    private final MemoryHoldings holdings = new MemoryHoldings();

    @Override
    protected Holdings holdings() {
        return holdings;
    }

    @Override
    protected void receive(TestDocument document) {
        holdings.receive(document.facts());
    }

    @Override
    protected void send(TestDocument document) {
        holdings.say(document.facts());
    }
}
