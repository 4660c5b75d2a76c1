package org.valise.exchange.directory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryGroup;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.steward.StewardSignatures;

/**
 * Reads a federation directory. Guarantees that enough of the pinned stewards have signed exactly these
 * bytes, before any of them is parsed, and that it has not expired. Does not yet know whether an older
 * version is put in the place of a newer one.
 */
public final class DirectoryReader {
    private final StewardSignatures stewards;
    private final DirectoryXml format = new DirectoryXml();
    private final MemberReader members;
    private final Clock clock;

    /**
     * @param stewards SHA-256 fingerprints of the stewards' certificates
     * @param required how many of them must have signed
     */
    public DirectoryReader(CryptoProviders providers, Set<String> stewards, int required, Clock clock) {
        this.stewards = new StewardSignatures(stewards, required, providers);
        this.members = new MemberReader(providers);
        this.clock = clock;
    }

    /**
     * The directory as one member sees it.
     *
     * @throws Refusal {@link Code#DIRECTORY_INVALID}, {@link Code#DIRECTORY_EXPIRED}, or a signature's code
     */
    public Federation read(String own, byte[] xml, List<byte[]> signatures) {
        try {
            stewards.verify(xml, signatures, clock.instant());
            Directory directory = format.read(xml);
            if (!directory.getExpires().isAfter(clock.instant())) {
                throw Refusal.of(Code.DIRECTORY_EXPIRED, "The directory expired at " + directory.getExpires() + ".");
            }
            Federation federation = federation(own, directory);
            if (federation.member(own).isEmpty()) {
                throw Refusal.of(Code.DIRECTORY_INVALID, "The directory does not list this node's member " + own + ".");
            }
            return federation;
        } catch (SecurityRefusal refusal) {
            throw Refusal.of(refusal);
        } catch (MalformedXml malformed) {
            throw Refusal.of(
                    Code.DIRECTORY_INVALID,
                    malformed.finding().path() + ": " + malformed.finding().message());
        }
    }

    private Federation federation(String own, Directory directory) {
        return new Federation(
                own,
                directory.getVersion(),
                directory.getExpires(),
                directory.getMember().stream()
                        .map((DirectoryMember entry) -> members.read(entry))
                        .toList(),
                directory.getGroup().stream().map(DirectoryReader::group).toList(),
                directory.getLink().stream()
                        .map(link -> new Link(link.getA(), link.getB()))
                        .toList());
    }

    private static Group group(DirectoryGroup entry) {
        return new Group(
                entry.getCode(),
                MemberReader.names(entry.getName()),
                Optional.ofNullable(entry.getRelay()),
                Set.copyOf(entry.getMember()));
    }
}
