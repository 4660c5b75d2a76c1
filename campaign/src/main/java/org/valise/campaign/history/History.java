package org.valise.campaign.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The file to which all agencies write what they see: one event a line, as JSON, in the order of writing. An event is with the
 * operating system when {@link #write} returns; it does not survive a power cut. Thread safe.
 */
public final class History implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BufferedWriter file;
    private final Set<UUID> accepted = new HashSet<>();
    private final Set<UUID> taken = new HashSet<>();

    private History(BufferedWriter file) {
        this.file = file;
    }

    /** A new file. */
    public static History create(Path file) throws IOException {
        return new History(Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW));
    }

    /** Adds an event at the end. */
    public synchronized void write(Event event) {
        try {
            file.write(JSON.writerFor(Event.class).writeValueAsString(event));
            file.newLine();
            file.flush();
        } catch (IOException lost) {
            // A campaign that cannot write down what it saw proves nothing.
            throw new UncheckedIOException(lost);
        }
        if (event instanceof Event.Accepted) {
            accepted.add(event.id());
        } else if (event instanceof Event.Taken) {
            taken.add(event.id());
        }
    }

    /** What was accepted and not taken over so far. */
    public synchronized Set<UUID> open() {
        Set<UUID> open = new HashSet<>(accepted);
        open.removeAll(taken);
        return open;
    }

    /** How many messages were accepted so far. */
    public synchronized int accepted() {
        return accepted.size();
    }

    /** Everything that was written to a file. */
    public static List<Event> read(Path file) throws IOException {
        List<Event> events = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                events.add(JSON.readValue(line, Event.class));
            }
        }
        return events;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
