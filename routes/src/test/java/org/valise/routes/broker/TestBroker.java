package org.valise.routes.broker;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A broker for tests outside this package: that of member A, with one peer, B, who never comes. */
public final class TestBroker {
    private TestBroker() {}

    public static EmbeddedBroker start(Path folder) {
        BrokerSettings settings = BrokerSettings.of(
                "A", folder.resolve("data-A"), "localhost", TwoMembers.freePort(), TestMembers.A.keys());
        return EmbeddedBroker.start(settings, List.of(TestMembers.B.asPeer(1)), Clock.systemUTC());
    }
}
