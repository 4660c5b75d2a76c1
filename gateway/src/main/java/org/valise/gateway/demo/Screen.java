package org.valise.gateway.demo;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.valise.gateway.rest.Views;
import picocli.CommandLine.Help.Ansi;

/** What the demonstration shows, line by line as it happens. */
final class Screen {
    private static final double MICROS = 1000.0;

    private final PrintWriter out;

    Screen(PrintWriter out) {
        this.out = out;
    }

    void title(String text) {
        out.println();
        out.println(Ansi.AUTO.string("@|bold " + text + "|@"));
        out.flush();
    }

    void line(String text) {
        out.println("  " + text);
        out.flush();
    }

    void good(String text) {
        out.println(Ansi.AUTO.string("  @|green ok|@  " + text));
        out.flush();
    }

    void bad(String text) {
        out.println(Ansi.AUTO.string("  @|red NO|@  " + text));
        out.flush();
    }

    /** The stages that one message has passed at one node, with their times in milliseconds. */
    void stages(String code, List<Views.Event> events) {
        String passed = events.stream()
                .map(event -> "%s %.1f".formatted(event.stage(), event.micros() / MICROS))
                .collect(Collectors.joining("  "));
        out.println(Ansi.AUTO.string("      @|cyan " + code + "|@  " + passed));
        out.flush();
    }
}
