package org.valise.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Processor time of this process with all that it has started, user and system. */
final class ProcessorTime {
    private ProcessorTime() {}

    /** This process, its descendants, and every PostgreSQL server whose files are under a folder. */
    static long micros(Path folder) throws IOException {
        return new Footprint(List.of(ProcessHandle.current()), folder).cpuMicros();
    }
}
