package org.valise.gateway.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.valise.exchange.deliver.MessageRef;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.rest.Views;

/** What the demonstration has proven, and whether it has. */
final class Summary {
    private static final int LETTERS = 7;
    private static final String RELAY = "XRO";

    private final Screen screen;
    private final Map<String, DemoMember> members;
    private final Traffic traffic;
    private boolean good = true;

    Summary(Screen screen, Map<String, DemoMember> members, Traffic traffic) {
        this.screen = screen;
        this.members = members;
        this.traffic = traffic;
    }

    boolean print(Letter request, Letter notice, Path attachment) throws Exception {
        screen.title("What was proven");
        check(traffic.delivered() == LETTERS, traffic.delivered() + " of " + LETTERS + " deliveries, each once");
        check(traffic.receipts() == LETTERS, traffic.receipts() + " signed receipts came back and were verified");
        check(once(), "no inbox holds a message twice");
        screen.title("What the relay " + RELAY + " could see, and what not");
        screen.line("could: who wrote to whom, when, how large, how urgent (" + traffic.relayed()
                + " envelopes passed on)");
        check(!holds(RELAY, request), "could not: it holds no copy of the trace request, sealed or open");
        List<String> secrets = new ArrayList<>();
        for (Letter letter : List.of(request, notice)) {
            secrets.addAll(letter.values("AsStamped"));
            secrets.addAll(letter.values("OwnCaseReference"));
        }
        for (DemoMember member : members.values()) {
            ByteSearch.Found found = ByteSearch.anyOf(secrets, member.folder().resolve("data"));
            check(
                    found.in().isEmpty(),
                    "%s: no make, serial number or case reference in %d files, %d MB%s"
                            .formatted(
                                    member.code(),
                                    found.files(),
                                    found.bytes() >> 20,
                                    found.in().isEmpty() ? "" : ": " + found.in()));
        }
        return good;
    }

    private boolean once() throws Exception {
        for (DemoMember member : members.values()) {
            List<Views.MessageLine> inbox = member.client().list("/v1/inbox?all=true");
            if (inbox.stream().map(Views.MessageLine::id).distinct().count() != inbox.size()) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(String code, Letter letter) throws Exception {
        try {
            traffic.node(code).document(MessageRef.of(letter.id()));
            return true;
        } catch (NodeClient.Answer refused) {
            return false;
        }
    }

    private void check(boolean holds, String what) {
        if (holds) {
            screen.good(what);
        } else {
            screen.bad(what);
            good = false;
        }
    }
}
