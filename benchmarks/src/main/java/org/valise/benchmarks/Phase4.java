package org.valise.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Starts what we compare with, from the class path of its own that its build has laid out. */
final class Phase4 {
    private static final String PACKAGE = "org.valise.benchmarks.phase4.";

    private final Lab lab;
    private final Map<String, String> environment;

    Phase4(Lab lab, Map<String, String> environment) {
        this.lab = lab;
        this.environment = environment;
    }

    boolean isBuilt() {
        return Files.isDirectory(lab.phase4().resolve("lib"));
    }

    /**
     * A sender and a receiver.
     *
     * @param kind of their keys: RSA or EC
     */
    Contestant start(String name, String kind, Path folder, int bytes) throws IOException {
        Path document = folder.resolve("document.xml");
        Request request =
                Request.between(Pair.SENDER, Pair.RECEIVER, bytes, lab.clock().instant());
        Files.write(document, request.bytes(UUID.randomUUID()));
        Worker receiver =
                Worker.start(program("Receiver", List.of(folder.toString(), kind)), folder.resolve("receiver.log"));
        try {
            Worker sender = Worker.start(
                    program("Sender", List.of(receiver.first(), folder.toString(), kind, document.toString())),
                    folder.resolve("sender.log"));
            return new Contestant(
                    name,
                    sender,
                    new Footprint(List.of(receiver.handle(), sender.handle()), folder),
                    List.of(sender, receiver));
        } catch (IOException failure) {
            receiver.close();
            throw failure;
        }
    }

    private Program program(String main, List<String> arguments) {
        Path target = lab.phase4().toAbsolutePath();
        return new Program(
                lab.jvm(), target + "/*:" + target.resolve("lib") + "/*", PACKAGE + main, arguments, environment);
    }
}
