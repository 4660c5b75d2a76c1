package org.valise.gateway.setup;

import java.util.Optional;
import java.util.stream.Collectors;
import org.valise.gateway.configuration.Configuration;
import org.valise.security.Suite;

/** The first configuration of a node, with a word on every key. */
final class ConfigurationText {
    private static final String TEMPLATE = """
            # Valise node %s. Paths start at this file's folder. 'valise check-config' tells every problem at once.
            member: %s
            data: data                  # database, broker journal, sealed attachments; back it up together with keys/

            keys:
              folder: keys
              passwordFile: keys/password
            %s
            directory:                  # of the federation
              anchor: anchor.xml        # its first stewards, as they handed them over in person
              anchorFingerprint: "%s"   # its SHA-256, compared with a steward by voice
              file: directory.xml       # to start with, its signatures beside it; newer ones come over the links

            broker:                     # where peers connect; or url, user and passwordFile of a stand-alone Artemis
              host: 0.0.0.0
              port: %d

            rest:                       # the agencies' door on this machine
              host: 127.0.0.1
              port: %d
              tokenFile: keys/token
              # metricsTokenFile: keys/metrics-token    # lets a monitoring system read /metrics and nothing else

            agencies:                   # who reads; the token above is the operator's and shows nothing that is restricted
              - name: desk
                tokenFile: keys/desk-token
                needToKnow: ["Tracing officers", "Prosecutor of the case"]
                purposes: [TRACING, INVESTIGATION, PROSECUTION, PREVENTION, EMBARGO_MONITORING, RISK_ANALYSIS, STATISTICS]

            # database:                 # a PostgreSQL server instead of the node's own
            #   url: jdbc:postgresql://127.0.0.1:5432/valise
            #   user: valise
            #   passwordFile: keys/database-password

            # folders:                  # the agencies' folder door
            #   in: agency/in
            #   out: agency/out
            #   agency: desk

            # telemetry:                # one message's way over all nodes as a trace, for a collector
            #   endpoint: http://127.0.0.1:4318/v1/traces

            suites: [%s]

            limits:                     # bytes
              document: 1048576
              attachments: 104857600    # all attachments of one message together
              diskFree: 536870912       # with less than this left for data, nothing new is taken in
            """;

    private static final String TOKEN = """
              pkcs11:                   # this token holds the signature key and the classical key
                library: "%s"
                slot: %d
                pinFile: "%s"
            """;

    private ConfigurationText() {}

    /**
     * The text.
     *
     * @param fingerprint of the anchor; empty when it has not been handed over yet
     * @param token that holds some of the keys
     */
    static String of(MemberPlan plan, String fingerprint, Optional<Configuration.Pkcs11> token) {
        return TEMPLATE.formatted(
                plan.code(),
                plan.code(),
                token.map(held -> TOKEN.formatted(held.library(), held.slot(), held.pinFile()))
                        .orElse(""),
                fingerprint.isEmpty() ? "write the anchor's fingerprint here" : fingerprint,
                plan.brokerPort(),
                plan.restPort(),
                plan.suites().stream().map(Suite::wireName).collect(Collectors.joining(", ")));
    }
}
