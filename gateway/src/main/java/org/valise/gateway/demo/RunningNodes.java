package org.valise.gateway.demo;

import java.util.Map;

/** The nodes that a demonstration has started. */
final class RunningNodes {
    private final Map<String, DemoMember> members;
    private final Screen screen;

    RunningNodes(Map<String, DemoMember> members, Screen screen) {
        this.members = members;
        this.screen = screen;
    }

    void stop() throws InterruptedException {
        for (DemoMember member : members.values()) {
            member.stop();
        }
    }

    /** How to talk to them when they are left running. */
    void explain(String reader) {
        screen.title("The nodes keep running");
        members.values()
                .forEach(member -> screen.line(member.code() + "  process "
                        + member.process().pid() + "  " + member.client().base() + "  ./valise status -c "
                        + member.folder().resolve("node.yaml")));
        DemoMember one = members.get(reader);
        if (one != null) {
            screen.line("Try: ./valise inbox --all -c " + one.folder().resolve("node.yaml"));
        }
        screen.line("Look on: ./valise show ID -c ..., ./valise submit docs/samples/FILE -c ..., ./valise help");
        screen.line("Stop them: kill "
                + String.join(
                        " ",
                        members.values().stream()
                                .map(member -> "" + member.process().pid())
                                .toList()));
    }
}
