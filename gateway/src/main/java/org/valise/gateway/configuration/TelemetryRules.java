package org.valise.gateway.configuration;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.valise.gateway.configuration.ConfigurationFile.TelemetryPart;

/** Where traces may go. */
final class TelemetryRules {
    private static final String KEY = "telemetry.endpoint";
    private static final String FORM = "Write the collector's address for traces: http://127.0.0.1:4318/v1/traces.";

    private TelemetryRules() {}

    static URI apply(TelemetryPart part, Checks check) {
        try {
            URI endpoint = new URI(check.text(KEY, part.endpoint()));
            String scheme = String.valueOf(endpoint.getScheme());
            if (endpoint.getHost() == null || !scheme.matches("https?")) {
                check.problem(KEY, FORM);
            } else if (scheme.equals("http")
                    && !InetAddress.getByName(endpoint.getHost()).isLoopbackAddress()) {
                // Message ids and who passes them on would cross the network in the clear.
                check.problem(KEY, "Traces leave this machine by https only; give an https address.");
            }
            return endpoint;
        } catch (URISyntaxException malformed) {
            check.problem(KEY, FORM);
        } catch (UnknownHostException unknown) {
            check.problem(KEY, "This host name cannot be resolved.");
        }
        return URI.create("");
    }
}
