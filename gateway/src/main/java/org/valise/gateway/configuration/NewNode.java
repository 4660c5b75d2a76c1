package org.valise.gateway.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is given for a new node has to pass the checks that its configuration will have to pass. */
public final class NewNode {
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]+");

    private NewNode() {}

    /**
     * Checks everything and tells all problems at once.
     *
     * @throws ConfigurationException with all problems
     */
    public static void check(String member, String host, int brokerPort, int restPort) {
        List<Problem> problems = new ArrayList<>();
        Checks checks = new Checks(Path.of(""), problems);
        checks.member("MEMBER", member);
        if (!HOST.matcher(host).matches()) {
            checks.problem("--host", "Write a host name or an address, without port or path.");
        }
        checks.port("--broker-port", brokerPort, 0);
        checks.port("--rest-port", restPort, 0);
        if (brokerPort == restPort) {
            checks.problem("--rest-port", "Peers and agencies need two different ports.");
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException("valise init", problems);
        }
    }
}
