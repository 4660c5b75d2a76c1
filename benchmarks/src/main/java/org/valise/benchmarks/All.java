package org.valise.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs all parts of the benchmark or some of them, and writes one report. Every measured process gets the options of this JVM. */
@Command(name = "benchmarks", description = "Measures the gateway, part by part.", mixinStandardHelpOptions = true)
public final class All implements Callable<Integer> {
    private static final List<Part> PARTS = List.of(
            new RoundTripPart(),
            new SlowSyncPart(),
            new SizesPart(),
            new AttachmentsPart(),
            new FanOutPart(),
            new GrowthPart(),
            new StartPart());

    @Parameters(paramLabel = "PART", description = "Only these; all when none is named.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--seconds", defaultValue = "8", description = "Of each measurement; default ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "3", description = "How often each is made; default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "240",
            description = "Seconds to warm up each contestant; default ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(names = "--seed", defaultValue = "1", description = "Decides the order of turns; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--folder", description = "For all data, on the disk to be measured; it is emptied afterwards.")
    private Path folder = Path.of(System.getProperty("java.io.tmpdir"));

    @Option(names = "--phase4", description = "Its class path; default ${DEFAULT-VALUE}.")
    private Path phase4 = Path.of("benchmarks", "phase4", "target");

    @Option(names = "--slow-sync", description = "A file of C: SLOWSYNC_US microseconds more for every sync.")
    private Optional<Path> slowSync = Optional.empty();

    @Option(
            names = "--records",
            defaultValue = "10000000",
            description = "How many archived records are many; default ${DEFAULT-VALUE}.")
    private long records;

    @Option(names = "--results", description = "Where findings are kept; default ${DEFAULT-VALUE}.")
    private Path results = Path.of("benchmarks", "target", "results");

    @Option(names = "--report", description = "A file for the report of everything in --results.")
    private Optional<Path> report = Optional.empty();

    private All() {}

    /** The program. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new All());
        line.getCommandSpec().usageMessage().footer("Parts: " + String.join(", ", partNames()));
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<String> unknown =
                names.stream().filter(name -> !partNames().contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no such part: " + unknown + "; there are " + partNames());
        }
        Report all = new Report(results, partNames());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Part part : PARTS) {
            if (names.isEmpty() || names.contains(part.name())) {
                run(part, all, out);
            }
        }
        out.println(all.text());
        if (report.isPresent()) {
            Files.writeString(report.get(), all.text());
        }
        return 0;
    }

    private void run(Part part, Report all, PrintStream out) throws Exception {
        Clock clock = Clock.systemUTC();
        String before = Machine.load();
        out.println("== " + part.name());
        Path place = Files.createTempDirectory(folder, "valise-" + part.name());
        try {
            all.keep(part.name(), part.run(lab(place, out, clock)), how(part, clock, before));
        } finally {
            Folders.delete(place);
        }
    }

    private Lab lab(Path place, PrintStream out, Clock clock) {
        return new Lab(
                place,
                Duration.ofSeconds(seconds),
                rounds,
                Duration.ofSeconds(warmUp),
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                phase4,
                slowSync.map(Path::toAbsolutePath),
                records,
                new Random(seed),
                out,
                clock);
    }

    private String how(Part part, Clock clock, String load) {
        return "%s, load of the machine before %s, `All %s --seconds %d --rounds %d --warm-up %d --seed %d`, every measured JVM with `%s`."
                .formatted(
                        clock.instant().atOffset(ZoneOffset.UTC).toLocalDate(),
                        load,
                        part.name(),
                        seconds,
                        rounds,
                        warmUp,
                        seed,
                        String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
    }

    private static List<String> partNames() {
        return PARTS.stream().map(Part::name).toList();
    }
}
