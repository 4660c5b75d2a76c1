package org.valise.campaign.check;

import java.util.Optional;
import java.util.UUID;

/** Evidence like another one, but for one thing. */
final class EvidenceForgery {
    private EvidenceForgery() {}

    static Archive.Evidence about(Archive.Evidence like, String envelope) {
        return new Archive.Evidence(
                like.about(),
                like.statement(),
                like.origin(),
                like.event(),
                like.issuer(),
                envelope,
                like.code(),
                like.flaw());
    }

    static Archive.Evidence by(Archive.Evidence like, String issuer) {
        return new Archive.Evidence(
                like.about(),
                like.statement(),
                like.origin(),
                like.event(),
                issuer,
                like.envelope(),
                like.code(),
                like.flaw());
    }

    static Archive.Evidence anew(Archive.Evidence like, UUID statement) {
        return new Archive.Evidence(
                like.about(),
                statement,
                like.origin(),
                like.event(),
                like.issuer(),
                like.envelope(),
                like.code(),
                like.flaw());
    }

    static Archive.Evidence flawed(Archive.Evidence like, String flaw) {
        return new Archive.Evidence(
                like.about(),
                like.statement(),
                like.origin(),
                like.event(),
                like.issuer(),
                like.envelope(),
                like.code(),
                Optional.of(flaw));
    }

    static Archive.Evidence aboutMessage(UUID id) {
        Archive.Evidence like = Books.evidence(1, "ContentConsignment", "XBB");
        return new Archive.Evidence(
                id,
                like.statement(),
                like.origin(),
                like.event(),
                like.issuer(),
                like.envelope(),
                like.code(),
                like.flaw());
    }
}
