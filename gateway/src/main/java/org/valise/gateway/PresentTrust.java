package org.valise.gateway;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.trust.AnnouncementList;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.storage.DatabaseException;
import org.valise.gateway.storage.Storage;

/**
 * Whom this node believes, for a command beside it. Guarantees the edition and the revocation lists that the running node goes
 * by; those of its archive when it does not run; and the directory file alone when there is no archive either. An edition
 * that was announced never reaches that file.
 *
 * @param source which of the three it was, in plain words
 */
record PresentTrust(Trust trust, String source) {
    private static final Logger LOG = LoggerFactory.getLogger(PresentTrust.class);

    static PresentTrust of(Configuration configuration, Clock clock) throws IOException, InterruptedException {
        NodeClient node = NodeClient.ofOperator(configuration);
        if (node.isReady()) {
            return new PresentTrust(Trust.of(configuration, node.trust(), clock), "as the running node goes by it");
        }
        Optional<AnnouncementList> archive =
                archive(configuration).filter(stored -> !stored.editions().isEmpty());
        if (archive.isPresent()) {
            return new PresentTrust(
                    Trust.of(configuration, archive.get(), clock), "from the archive: the node does not run");
        }
        return new PresentTrust(
                Trust.ofFile(configuration, clock),
                "from " + configuration.directory().file()
                        + ": the node does not run, and no archive is there to be read; newer editions may have been announced");
    }

    private static Optional<AnnouncementList> archive(Configuration configuration) {
        try {
            return Storage.announced(configuration);
        } catch (DatabaseException away) {
            LOG.warn("The archive cannot be read: {}", away.getMessage());
            return Optional.empty();
        }
    }

    /** Where it comes from, with the edition's number. */
    String text() {
        return "Edition " + trust.federation().home().version() + " of the directory, " + source + ".";
    }
}
