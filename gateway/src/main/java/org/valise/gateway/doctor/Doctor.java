package org.valise.gateway.doctor;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.health.Diagnosis;
import org.valise.gateway.rest.Views;

/**
 * Examines one node from its own machine, and changes nothing. What only the running node knows is asked of it; when it does not
 * run, what it would need to start is looked at in its place, and what lies in its archive is not.
 */
public final class Doctor {
    private final Configuration configuration;
    private final Clock clock;

    public Doctor(Configuration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Everything that was looked at, in the order in which an operator would mend it. */
    public List<Diagnosis> examine() throws IOException, InterruptedException {
        List<Diagnosis> found = new ArrayList<>();
        found.addAll(new FileLook(configuration).look());
        found.addAll(new TrustLook(configuration, clock).look());
        found.add(CryptographyLook.look());
        found.addAll(new DiskLook(configuration).look());
        found.addAll(ofTheNode());
        return found;
    }

    private List<Diagnosis> ofTheNode() throws IOException, InterruptedException {
        NodeClient node = NodeClient.ofOperator(configuration);
        try {
            Views.Status status = node.status();
            return new RunningLook(node, status, clock).look();
        } catch (ConnectException down) {
            return new StoppedLook(configuration, clock).look();
        } catch (NodeClient.Answer stranger) {
            return List.of(Diagnosis.fail(
                    "node",
                    stranger.problem().code(),
                    "What answers at " + node.base() + " does not know this node's token.",
                    "See which program listens there; give this node another rest.port, or start it anew when its"
                            + " token was changed."));
        }
    }
}
