package org.valise.exchange.seal;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.Step;
import org.valise.exchange.directory.EncryptionUse;
import org.valise.exchange.directory.Member;
import org.valise.exchange.permit.PermittedMessage;
import org.valise.exchange.sign.SignedMessage;
import org.valise.security.SecurityRefusal;
import org.valise.security.Suite;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.seal.ArchiveSeal;
import org.valise.security.seal.Contents;
import org.valise.security.seal.Sealer;

/**
 * Stage seal: one CMS AuthEnvelopedData (RFC 5083) for all recipients and our own archive. Only
 * certificates that are usable now are sealed to.
 */
public final class Seal implements Step<SignedMessage, SealedMessage> {
    private final Sealer sealer;
    private final ArchiveSeal archive;
    private final Clock clock;

    public Seal(Sealer sealer, ArchiveSeal archive, Clock clock) {
        this.sealer = sealer;
        this.archive = archive;
        this.clock = clock;
    }

    @Override
    public SealedMessage apply(SignedMessage signed) {
        PermittedMessage permitted = signed.permitted();
        Contents contents = new Contents(
                signed.signature(),
                permitted.valid().submission().document(),
                permitted.valid().attachments(),
                signed.order().bytes());
        Instant now = clock.instant();
        List<X509Certificate> recipients = new ArrayList<>();
        for (Member member : permitted.recipients()) {
            recipients.add(encryptionCertificate(member, permitted.suite(), now));
        }
        return new SealedMessage(signed, sealer.seal(contents.encode(), permitted.suite(), recipients, archive));
    }

    private static X509Certificate encryptionCertificate(Member member, Suite suite, Instant now) {
        CertificateUse use = EncryptionUse.of(suite);
        return member.trust().current(use, now).orElseThrow(() -> why(member, use, suite, now));
    }

    /** Says what is wrong with the one that would have been used. */
    private static Refusal why(Member member, CertificateUse use, Suite suite, Instant now) {
        for (X509Certificate certificate : member.trust().certificates(use)) {
            try {
                member.trust().checkUsable(certificate, use, now);
            } catch (SecurityRefusal refusal) {
                return Refusal.of(refusal);
            }
        }
        return Refusal.of(
                Code.ADDRESSEE_WITHOUT_KEY, member.code() + " lists no certificate for " + suite.wireName() + ".");
    }
}
