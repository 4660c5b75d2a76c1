package org.valise.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What processes use of the machine, from Linux' {@code /proc}: these, all that they have started, and every PostgreSQL server
 * whose files are under a folder.
 */
record Footprint(List<ProcessHandle> processes, Path folder) {
    /** USER_HZ: what {@code /proc} counts in, 100 a second on every architecture that we run on. */
    private static final long MICROS_PER_TICK = 10_000;

    private static final int USER_TIME = 11;
    private static final int FIELDS = 4;
    private static final int DEPTH = 5;

    /** Processor time so far, user and system. */
    long cpuMicros() throws IOException {
        return sum(Footprint::ticks) * MICROS_PER_TICK;
    }

    /** Memory that they hold now; of what several share, each has its part (PSS). */
    long bytes() throws IOException {
        return sum(pid -> kilobytes(pid) * 1024);
    }

    private long sum(ToLongFunction<Long> figure) throws IOException {
        Stream<ProcessHandle> servers = postmasters().stream().flatMap(pid -> ProcessHandle.of(pid).stream());
        return Stream.concat(processes.stream(), servers)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .distinct()
                .mapToLong(figure)
                .sum();
    }

    private List<Long> postmasters() throws IOException {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(file -> file.endsWith("postmaster.pid"))
                    .map(Footprint::firstLine)
                    .toList();
        } catch (UncheckedIOException changing) {
            // A file that was there when the folder was listed is gone; the next look finds all.
            return postmasters();
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
        String stat = read(pid, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int field = USER_TIME; field < USER_TIME + FIELDS; field++) {
            ticks += Long.parseLong(afterName[field]);
        }
        return ticks;
    }

    private static long kilobytes(long pid) {
        return read(pid, "smaps_rollup")
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    /** Empty when the process has ended. */
    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file));
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException ending) {
            if (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
                throw new UncheckedIOException(ending);
            }
            return "";
        }
    }
}
