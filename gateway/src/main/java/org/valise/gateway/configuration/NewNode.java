package org.valise.gateway.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is given for a new node has to pass the checks that its configuration will have to pass. */
public final class NewNode {
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]+");

    private NewNode() {}

    /**
     * Checks a new member's code, before anything is made under it.
     *
     * @throws ConfigurationException when it is none
     */
    public static void checkMember(String command, String member) {
        List<Problem> problems = new ArrayList<>();
        new Checks(Path.of(""), problems).member("MEMBER", member);
        if (!problems.isEmpty()) {
            throw new ConfigurationException(command, problems);
        }
    }

    /**
     * Checks everything and tells all problems at once.
     *
     * @throws ConfigurationException with all problems
     */
    public static void check(
            String member, String host, int brokerPort, int restPort, Optional<Configuration.Pkcs11> token) {
        List<Problem> problems = new ArrayList<>();
        Checks checks = new Checks(Path.of(""), problems);
        checks.member("MEMBER", member);
        if (!HOST.matcher(host).matches()) {
            checks.problem("--host", "Write a host name or an address, without port or path.");
        }
        checks.port("--broker-port", brokerPort, 0);
        checks.port("--rest-port", restPort, 0);
        token.ifPresent(given -> {
            checks.file("--pkcs11", given.library().toString(), "");
            checks.secret("--pin-file", given.pinFile().toString(), "");
            checks.between("--slot", given.slot(), 0, 0, Integer.MAX_VALUE);
        });
        if (brokerPort == restPort) {
            checks.problem("--rest-port", "Peers and agencies need two different ports.");
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException("valise init", problems);
        }
    }
}
