package org.valise.campaign.summary;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A file to which campaigns append what came of them, as JSON lines; each is with the operating system at once. Thread safe. */
public final class Results implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final BufferedWriter file;

    private Results(BufferedWriter file) {
        this.file = file;
    }

    /** A new file, or one that goes on. */
    public static Results append(Path file) throws IOException {
        return new Results(Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /** Adds one at the end. */
    public synchronized void add(Result result) {
        try {
            file.write(JSON.writerFor(Result.class).writeValueAsString(result));
            file.newLine();
            file.flush();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** All of a file; none when there is no such file. */
    public static List<Result> read(Path file) throws IOException {
        List<Result> results = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                results.add(JSON.readValue(line, Result.class));
            }
        }
        return results;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
