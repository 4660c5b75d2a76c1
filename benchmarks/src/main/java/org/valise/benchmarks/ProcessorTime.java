package org.valise.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time of processes, user and system, from Linux' {@code /proc}. */
final class ProcessorTime {
    /** USER_HZ: what {@code /proc} counts in, 100 a second on every architecture that we run on. */
    private static final long MICROS_PER_TICK = 10_000;

    private static final int USER_TIME = 11;
    private static final int FIELDS = 4;

    private ProcessorTime() {}

    /** This process, its descendants, and every PostgreSQL server whose files are under a folder. */
    static long micros(Path folder) throws IOException {
        ProcessHandle self = ProcessHandle.current();
        Stream<ProcessHandle> servers = postmasters(folder).stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
        return Stream.concat(Stream.concat(Stream.of(self), self.descendants()), servers)
                        .mapToLong(ProcessHandle::pid)
                        .distinct()
                        .map(ProcessorTime::ticks)
                        .sum()
                * MICROS_PER_TICK;
    }

    private static List<Long> postmasters(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 5)) {
            return files.filter(file -> file.endsWith("postmaster.pid"))
                    .map(ProcessorTime::firstLine)
                    .toList();
        }
    }

    private static long firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** utime, stime, and those of children that have ended and were waited for: fields 14 to 17 of proc(5). */
    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int field = USER_TIME; field < USER_TIME + FIELDS; field++) {
                ticks += Long.parseLong(afterName[field]);
            }
            return ticks;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
