package org.valise.gateway.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationException;
import org.valise.gateway.doctor.Doctor;
import org.valise.gateway.health.Diagnosis;
import org.valise.gateway.health.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Every check that an operator would make. */
@Command(
        name = "doctor",
        description =
                "Examine the node, whether it runs or not: configuration, files, keys, directory, disk, database, broker,"
                        + " links, clock, and what waits. Says what to do. The exit code is 0 when all is well, 1 when"
                        + " something should be looked after, 2 when something does not work.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private static final int WARNINGS = 1;
    private static final int FAILURES = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws Exception {
        List<Diagnosis> found = examine();
        PrintWriter out = Valise.out(spec);
        found.forEach(diagnosis -> print(diagnosis, out));
        long warnings = count(found, Level.WARN);
        long failures = count(found, Level.FAIL);
        out.printf("%d OK, %d WARN, %d FAIL%n", count(found, Level.OK), warnings, failures);
        return failures > 0 ? FAILURES : warnings > 0 ? WARNINGS : Exit.DONE;
    }

    private List<Diagnosis> examine() throws Exception {
        Configuration configuration;
        try {
            configuration = config.read();
        } catch (ConfigurationException wrong) {
            return wrong.problems().stream()
                    .map(problem -> Diagnosis.fail(
                            "configuration",
                            "CONFIGURATION_INVALID",
                            problem.toString(),
                            "Correct " + config.file() + "."))
                    .toList();
        }
        return new Doctor(configuration, Clock.systemUTC()).examine();
    }

    private static void print(Diagnosis found, PrintWriter out) {
        String code = found.code().isEmpty() ? "" : found.code() + ": ";
        out.printf("  %-4s  %-14s  %s%n", found.level(), found.part(), code + found.text());
        if (!found.remedy().isEmpty()) {
            out.printf("  %-4s  %-14s  > %s%n", "", "", found.remedy());
        }
    }

    private static long count(List<Diagnosis> found, Level level) {
        return found.stream().filter(diagnosis -> diagnosis.level() == level).count();
    }
}
