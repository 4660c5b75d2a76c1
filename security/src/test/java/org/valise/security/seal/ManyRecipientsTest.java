package org.valise.security.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.security.Refusals.refuses;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.valise.security.SecurityCode;
import org.valise.security.Suite;
import org.valise.security.TestMember;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyRecipientsTest {
    private static final byte[] CONTENTS = "to all members of a group".getBytes(UTF_8);
    private static final Set<Suite> ALL = EnumSet.allOf(Suite.class);

    private TestMember alpha;
    private TestMember bravo;

    @BeforeAll
    void makeMembers(@TempDir Path folder) {
        alpha = TestMember.create(folder, "QAA");
        bravo = TestMember.create(folder, "QBB");
    }

    private byte[] seal(Suite suite, List<X509Certificate> recipients) {
        return new Sealer(TestMember.PROVIDERS)
                .seal(CONTENTS, suite, recipients, alpha.keys().archiveSeal());
    }

    @ParameterizedTest
    @EnumSource
    void opensForTheLastOfAsManyRecipientsAsThereAreStates(Suite suite) {
        List<X509Certificate> recipients = new ArrayList<>(Collections.nCopies(192, alpha.encryption(suite)));
        recipients.add(bravo.encryption(suite));
        assertThat(bravo.keys().opener().open(seal(suite, recipients), ALL).contents())
                .isEqualTo(CONTENTS);
    }

    @Test
    void refusesAnEnvelopeThatMixesSuites() throws Exception {
        AuthEnvelopedData classical = parse(seal(Suite.CLASSICAL_1, List.of(bravo.encryption(Suite.CLASSICAL_1))));
        AuthEnvelopedData hybrid = parse(seal(Suite.HYBRID_1, List.of(bravo.encryption(Suite.HYBRID_1))));
        ASN1EncodableVector recipients = new ASN1EncodableVector();
        classical.getRecipientInfos().forEach(recipients::add);
        hybrid.getRecipientInfos().forEach(recipients::add);
        AuthEnvelopedData mixed = new AuthEnvelopedData(
                null, new DERSet(recipients), hybrid.getAuthEncryptedContentInfo(), null, hybrid.getMac(), null);
        byte[] cms = new ContentInfo(CMSObjectIdentifiers.authEnvelopedData, mixed).getEncoded(ASN1Encoding.DER);
        refuses(SecurityCode.SEAL_MALFORMED, () -> bravo.keys().opener().open(cms, ALL));
    }

    private static AuthEnvelopedData parse(byte[] cms) {
        return AuthEnvelopedData.getInstance(ContentInfo.getInstance(cms).getContent());
    }

    @Test
    void sealsShortSummariesForTheArchiveOnly() {
        ArchiveSeal archive = alpha.keys().archiveSeal();
        byte[] sealed = archive.sealSmall(CONTENTS);
        assertThat(archive.openSmall(sealed)).isEqualTo(CONTENTS);
        assertThat(archive.sealSmall(CONTENTS)).isNotEqualTo(sealed);
        refuses(SecurityCode.SEAL_BROKEN, () -> bravo.keys().archiveSeal().openSmall(sealed));
        refuses(SecurityCode.SEAL_MALFORMED, () -> archive.openSmall(new byte[27]));
        for (int position = 0; position < sealed.length; position++) {
            byte[] changed = sealed.clone();
            changed[position] ^= 1;
            refuses(SecurityCode.SEAL_BROKEN, () -> archive.openSmall(changed));
        }
        assertThat(archive).hasToString("ArchiveSeal");
    }

    @Test
    void refusesRandomBytes() {
        refuses(SecurityCode.SEAL_MALFORMED, () -> bravo.keys().opener().open(new byte[0], ALL));
        refuses(SecurityCode.SEAL_MALFORMED, () -> bravo.keys().opener().open(CONTENTS, ALL));
        refuses(SecurityCode.SEAL_MALFORMED, () -> bravo.keys().archiveSeal().open(CONTENTS));
    }
}
