package org.valise.gateway.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.valise.exchange.deliver.MessageRef;
import org.valise.gateway.client.NodeClient;

/** What the demonstration has proven, and whether it has. */
final class Summary {
    private static final int LETTERS = 7;
    private static final String RELAY = "XRO";

    private final Screen screen;
    private final Map<String, DemoMember> members;
    private final Traffic traffic;
    private final Agencies agencies;
    private boolean good = true;

    Summary(Screen screen, Map<String, DemoMember> members, Traffic traffic, Agencies agencies) {
        this.screen = screen;
        this.members = members;
        this.traffic = traffic;
        this.agencies = agencies;
    }

    boolean print(Letter request, Letter notice, Path attachment) throws Exception {
        screen.title("What was proven");
        agencies.takeOver();
        // What is offered once more is given once more, and then seen.
        agencies.takeOver();
        int delivered = agencies.given().values().stream().mapToInt(List::size).sum();
        check(delivered == LETTERS, delivered + " of " + LETTERS + " deliveries to the addressees' agencies");
        check(traffic.receipts() == LETTERS, traffic.receipts() + " signed receipts came back and were verified");
        check(once(), "no agency was given a message twice");
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

    private boolean once() {
        return agencies.given().values().stream().allMatch(ids -> new HashSet<>(ids).size() == ids.size());
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
