package org.valise.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Java program to be run in a process of its own, by the JVM that runs us.
 *
 * @param jvm options of the JVM
 * @param environment in addition to ours
 */
record Program(
        List<String> jvm, String classPath, String main, List<String> arguments, Map<String, String> environment) {

    /** A program of this class path. */
    static Program ofOurs(List<String> jvm, Class<?> main, List<String> arguments, Map<String, String> environment) {
        return new Program(jvm, System.getProperty("java.class.path"), main.getName(), arguments, environment);
    }

    /** Starts it; what it writes to its output is ours to read, what it writes about errors goes into a file. */
    Process start(Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
