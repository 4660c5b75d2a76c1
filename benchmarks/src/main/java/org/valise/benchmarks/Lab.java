package org.valise.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Where and how is measured.
 *
 * @param folder for nodes and their data; on the disk that is to be measured
 * @param span of each measurement
 * @param rounds how often each is made, all contestants taking turns
 * @param warmUp of each contestant; the compilers take minutes to be done with so much code
 * @param jvm options of every measured process
 * @param phase4 the folder with the class path of those to compare with
 * @param slowSync a file of C that makes every sync slower by {@code SLOWSYNC_US} microseconds
 * @param records how many archived records are many
 * @param chance decides what chance may decide: the order in which contestants take their turns
 */
record Lab(
        Path folder,
        Duration span,
        int rounds,
        Duration warmUp,
        List<String> jvm,
        Path phase4,
        Optional<Path> slowSync,
        long records,
        Random chance,
        PrintStream out,
        Clock clock) {

    /** A new folder for one thing to measure. */
    Path place(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    void say(String format, Object... values) {
        out.printf(format + "%n", values);
    }

    /** The same with other options for every measured process. */
    Lab withJvm(List<String> options) {
        return new Lab(folder, span, rounds, warmUp, options, phase4, slowSync, records, chance, out, clock);
    }
}
