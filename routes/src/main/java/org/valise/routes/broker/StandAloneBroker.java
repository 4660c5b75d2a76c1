package org.valise.routes.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the configuration of a stand-alone Artemis for a member that has outgrown the embedded one: the same queues,
 * links and permissions, in plain Artemis files with no code of ours.
 *
 * <p>Written are {@code broker.xml}, {@code login.config} with its users and roles, and the trust stores. They hold
 * passwords: the folder must be readable by the broker alone. Five things are weaker than in the embedded broker: a
 * certificate is known by its subject name and its authority instead of its fingerprint, a peer may ask how long other
 * queues are, it may send messages larger than a frame, by refusing our certificate it stops our bridges to others too, and
 * nothing changes before these files are written again and the broker is restarted.
 *
 * @param settings data folder and key store as the broker will see them
 * @param doors one for each peer
 * @param gatewayPort where the gateway connects, with user {@code gateway} and its password
 * @param gatewayPassword at least 20 characters without line breaks
 * @param filesAt where the written files will be when the broker runs
 */
public record StandAloneBroker(
        BrokerSettings settings, List<Door> doors, int gatewayPort, GatewayPassword gatewayPassword, Path filesAt) {
    /** Copies the list. */
    public StandAloneBroker {
        doors = List.copyOf(doors);
    }

    /**
     * Writes the files, replacing those of the same names.
     *
     * @throws BrokerFailure {@code FILE_NOT_USABLE}
     */
    public void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Door door : doors) {
                TrustFile.write(
                        folder.resolve(trust(door).getFileName()), door.peer().authorities());
            }
            Files.writeString(folder.resolve("broker.xml"), new BrokerXml(this).text());
            new BrokerLogins(this).writeTo(folder);
        } catch (IOException e) {
            throw new BrokerFailure(BrokerFailure.Code.FILE_NOT_USABLE, "cannot write to " + folder, e);
        }
    }

    Path trust(Door door) {
        return filesAt.resolve("trust-" + door.peer().memberCode() + ".p12");
    }
}
