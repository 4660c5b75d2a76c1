package org.valise.gateway.setup;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.Anchor;
import org.valise.schemas.v1.Directory;

/**
 * An edition of a directory before it is signed. Guarantees that what {@link #bytes} gives is valid by the schema and that
 * its stewards could sign the next one. Not thread safe.
 */
public final class DirectoryDraft {
    /** How long an edition may be used when nothing else is said. */
    public static final Duration LIFE = Duration.ofDays(365);

    /** When the next edition is due when nothing else is said. */
    public static final Duration NEXT = Duration.ofDays(30);

    private final Directory directory;
    private final Instant before;

    private DirectoryDraft(Directory directory, Instant now) {
        this.directory = directory;
        this.before = directory.getIssued() == null ? now : directory.getIssued();
        valid(now, NEXT, LIFE);
    }

    /** An empty first edition, signed by the anchor's stewards. */
    public DirectoryDraft(byte[] anchor, Instant now) {
        this(empty(new DirectoryXml().readAnchor(anchor)), now);
    }

    /** The edition after a signed one: the same, with the next version and new times; signatures start anew. */
    public static DirectoryDraft after(byte[] edition, Instant now) {
        Directory directory = new DirectoryXml().read(edition);
        directory.setVersion(directory.getVersion() + 1);
        return new DirectoryDraft(directory, now);
    }

    /** A draft that nobody has signed yet, to be changed once more: the same version. */
    public static DirectoryDraft again(byte[] draft, Instant now) {
        return new DirectoryDraft(new DirectoryXml().read(draft), now);
    }

    /** Until when the next edition is due, and until when this one may be used, from now on. */
    public DirectoryDraft valid(Instant now, Duration nextUpdate, Duration life) {
        Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
        directory.setIssued(issued);
        directory.setNextUpdate(issued.plus(nextUpdate));
        directory.setExpires(issued.plus(life));
        return this;
    }

    /** The number of the edition. */
    public int version() {
        return directory.getVersion();
    }

    /** When that was issued from which it was made: the edition before it, or the draft as it was. */
    public Instant before() {
        return before;
    }

    /** Its members. */
    public MemberList members() {
        return new MemberList(directory);
    }

    /** Its links. */
    public LinkList links() {
        return new LinkList(directory);
    }

    /** Its groups. */
    public GroupList groups() {
        return new GroupList(directory);
    }

    /** Its agreements, and the times for answers. */
    public AgreementList agreements() {
        return new AgreementList(directory);
    }

    /** Its quotas. */
    public QuotaList quotas() {
        return new QuotaList(directory);
    }

    /** Who signs, and which other federations are recognised. */
    public StewardList stewards() {
        return new StewardList(directory);
    }

    /**
     * The bytes to sign.
     *
     * @throws Refusal {@link Code#DIRECTORY_EDIT_REFUSED}
     */
    public byte[] bytes() {
        stewards().requireEnough();
        links().requireEndpoints();
        byte[] xml = new DirectoryXml().write(directory);
        try {
            new DirectoryXml().read(xml);
        } catch (MalformedXml malformed) {
            throw refusal(
                    malformed.finding().path() + ": " + malformed.finding().message());
        }
        return xml;
    }

    static Refusal refusal(String reason) {
        return Refusal.of(Code.DIRECTORY_EDIT_REFUSED, reason);
    }

    private static Directory empty(Anchor anchor) {
        Directory directory = new Directory();
        directory.setFederation(anchor.getFederation());
        directory.setVersion(1);
        directory.setStewards(anchor.getStewards());
        return directory;
    }
}
