package org.valise.benchmarks.phase4;

import com.helger.httpclient.HttpClientSettings;
import com.helger.phase4.CAS4;
import com.helger.phase4.attachment.AS4OutgoingAttachment;
import com.helger.phase4.crypto.IAS4CryptoFactory;
import com.helger.phase4.incoming.AS4IncomingProfileSelectorConstant;
import com.helger.phase4.messaging.http.HttpRetrySettings;
import com.helger.phase4.mgr.AS4ManagerFactoryInMemory;
import com.helger.phase4.mgr.MetaAS4Manager;
import com.helger.phase4.model.pmode.PMode;
import com.helger.phase4.model.pmode.resolve.AS4DefaultPModeResolver;
import com.helger.phase4.sender.AS4Sender;
import com.helger.phase4.sender.EAS4UserMessageSendResult;
import com.helger.phase4.sender.IAS4SignalMessageValidationResultHandler;
import com.helger.scope.mgr.ScopeManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.LogManager;
import org.apache.hc.core5.util.Timeout;
import org.valise.benchmarks.load.Exchange;
import org.valise.benchmarks.load.Orders;

/**
 * A process that sends a document again and again, each time on a connection of its own: kept connections fail about once in a
 * thousand. A receipt counts when its signature is good and its digests are those that were sent.
 */
public final class Sender implements Exchange {
    /** A busy receiver is waited for, and nothing is sent twice. */
    private static final HttpClientSettings PATIENT =
            new HttpClientSettings().setResponseTimeout(Timeout.ofMinutes(1)).setRetryCount(0);

    private final String url;
    private final byte[] document;
    private final Kind kind;
    private final PMode pmode;
    private final IAS4CryptoFactory crypto;
    private final X509Certificate receiver;

    private Sender(String url, byte[] document, Kind kind, Parties parties) throws Exception {
        this.url = url;
        this.document = document;
        this.kind = kind;
        this.pmode = Agreed.pmode(kind);
        this.crypto = parties.crypto(Parties.SENDER);
        this.receiver = parties.certificate(Parties.RECEIVER);
    }

    /** Arguments: the receiver's address, the folder of both, the kind of keys, the file to send. */
    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        ScopeManager.onGlobalBegin("sender");
        // A sender has no duplicates to remember.
        MetaAS4Manager.setFactory(new AS4ManagerFactoryInMemory());
        Orders.obey(new Sender(
                arguments[0],
                Files.readAllBytes(Path.of(arguments[3])),
                Kind.valueOf(arguments[2]),
                new Parties(Path.of(arguments[1], "keys"))));
        System.exit(0);
    }

    @Override
    public void begin(Outcome outcome) throws IOException {
        AtomicReference<String> digests = new AtomicReference<>("the receipt names no digests");
        AS4Sender.BuilderUserMessage message = AS4Sender.builderUserMessage()
                .as4ProfileID("none")
                .pmodeResolver(new AS4DefaultPModeResolver(null))
                .incomingProfileSelector(new AS4IncomingProfileSelectorConstant(null, false))
                .cryptoFactory(crypto)
                .pmode(pmode)
                .pmodeID(Agreed.ID)
                .agreementRef(Agreed.AGREEMENT)
                .service(Agreed.SERVICE)
                .action(Agreed.ACTION)
                .fromPartyID(Parties.SENDER)
                .fromRole(CAS4.DEFAULT_INITIATOR_URL)
                .toPartyID(Parties.RECEIVER)
                .toRole(CAS4.DEFAULT_RESPONDER_URL)
                .receiverCertificate(receiver)
                .endpointURL(url)
                .httpClientFactory(PATIENT)
                .httpRetrySettings(new HttpRetrySettings().setMaxRetries(0))
                .payload(AS4OutgoingAttachment.builder().data(document).mimeTypeXML())
                .signalMsgValidationResultHdl(new Digests(digests));
        kind.applyTo(message.cryptParams());
        EAS4UserMessageSendResult result = message.sendMessageAndCheckForReceipt();
        if (!result.isSuccess() || !"".equals(digests.get())) {
            throw new IOException(result + ": " + digests.get());
        }
        outcome.receipted();
    }

    /** Empty when they are those that were sent. */
    private record Digests(AtomicReference<String> said) implements IAS4SignalMessageValidationResultHandler {

        @Override
        public void onSuccess() {
            said.set("");
        }

        @Override
        public void onError(String message) {
            said.set(message);
        }

        @Override
        public void onNotApplicable() {
            said.set("the receipt names no digests");
        }
    }
}
