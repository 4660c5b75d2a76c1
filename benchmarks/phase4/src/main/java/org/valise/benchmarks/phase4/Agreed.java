package org.valise.benchmarks.phase4;

import com.helger.phase4.CAS4;
import com.helger.phase4.crypto.ECryptoAlgorithmCrypt;
import com.helger.phase4.crypto.ECryptoAlgorithmSignDigest;
import com.helger.phase4.model.EMEP;
import com.helger.phase4.model.EMEPBinding;
import com.helger.phase4.model.pmode.PMode;
import com.helger.phase4.model.pmode.PModeParty;
import com.helger.phase4.model.pmode.PModeReceptionAwareness;
import com.helger.phase4.model.pmode.leg.EPModeSendReceiptReplyPattern;
import com.helger.phase4.model.pmode.leg.PModeLeg;
import com.helger.phase4.model.pmode.leg.PModeLegBusinessInformation;
import com.helger.phase4.model.pmode.leg.PModeLegErrorHandling;
import com.helger.phase4.model.pmode.leg.PModeLegProtocol;
import com.helger.phase4.model.pmode.leg.PModeLegSecurity;
import com.helger.phase4.wss.EWSSVersion;

/** What both sides have agreed on, a PMode: one way, pushed, signed and encrypted, with a signed receipt of every part at once. */
final class Agreed {
    static final String ID = "benchmark";
    static final String SERVICE = "urn:benchmark:service";
    static final String ACTION = "urn:benchmark:action";
    static final String AGREEMENT = "urn:benchmark:agreement";

    private Agreed() {}

    static PMode pmode(Kind kind) {
        PModeLegErrorHandling errors = PModeLegErrorHandling.createUndefined();
        errors.setReportAsResponse(true);
        return new PMode(
                ID,
                PModeParty.createSimple(Parties.SENDER, CAS4.DEFAULT_INITIATOR_URL),
                PModeParty.createSimple(Parties.RECEIVER, CAS4.DEFAULT_RESPONDER_URL),
                AGREEMENT,
                EMEP.ONE_WAY,
                EMEPBinding.PUSH,
                new PModeLeg(
                        PModeLegProtocol.createForDefaultSoapVersion(null),
                        PModeLegBusinessInformation.create(SERVICE, ACTION, null, CAS4.DEFAULT_MPC_ID),
                        errors,
                        null,
                        security(kind)),
                null,
                null,
                PModeReceptionAwareness.createDefault());
    }

    private static PModeLegSecurity security(Kind kind) {
        PModeLegSecurity security = new PModeLegSecurity();
        security.setWSSVersion(EWSSVersion.WSS_111);
        security.setX509SignatureAlgorithm(kind.signature());
        security.setX509SignatureHashFunction(ECryptoAlgorithmSignDigest.DIGEST_SHA_256);
        security.setX509EncryptionAlgorithm(ECryptoAlgorithmCrypt.AES_128_GCM);
        security.setX509EncryptionMinimumStrength(Integer.valueOf(128));
        security.setPModeAuthorize(false);
        security.setSendReceipt(true);
        security.setSendReceiptReplyPattern(EPModeSendReceiptReplyPattern.RESPONSE);
        security.setSendReceiptNonRepudiation(true);
        return security;
    }
}
