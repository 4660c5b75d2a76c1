package org.valise.exchange.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Digests;
import org.valise.exchange.TestDocument;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.SourceFacts;
import org.valise.schemas.header.Addressees;

/** What every keeper of holdings tells the policy of XAA. */
public abstract class HoldingsContract {
    private static final UUID ID = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);
    private static final byte[] PHOTO = {1, 2, 3};

    /** What is asked. */
    protected abstract Holdings holdings();

    /** XAA has received this document. */
    protected abstract void receive(TestDocument document);

    /** XAA has sent this document. */
    protected abstract void send(TestDocument document);

    @Test
    void knowsNothingOfWhatNeitherCameNorWent() {
        assertThat(holdings().received(new SourceFacts("XBB", ID))).isEmpty();
        assertThat(holdings().receivedAs(ID)).isEmpty();
        assertThat(holdings().carrying(Digests.sha256(PHOTO))).isEmpty();
        assertThat(holdings().said(ID)).isEmpty();
        assertThat(holdings().sent(ID)).isEmpty();
    }

    @Test
    void tellsWhatAReceivedMessageSays() {
        TestDocument came = document("XBB", "XAA", ID).under("H2", "<NoOnwardRelease/>");
        receive(came);

        DocumentFacts known = holdings().received(new SourceFacts("XBB", ID)).orElseThrow();
        assertThat(known).isEqualTo(came.facts());
        assertThat(holdings().received(new SourceFacts("XCC", ID))).isEmpty();
        assertThat(holdings().said(ID)).isEmpty();
        assertThat(holdings().sent(ID)).isEmpty();
    }

    @Test
    void tellsWhatAMessageOfOurOwnSaysAndWhomItAddressed() {
        TestDocument went = document("XAA", "XBB", ID);
        TestDocument toGroup = TestDocument.feedback().called(OTHER).toGroup("XRG");
        send(went);
        send(toGroup);

        assertThat(holdings().said(ID)).contains(went.facts());
        assertThat(holdings().sent(ID)).contains(new Addressees.Members(List.of("XBB")));
        assertThat(holdings().sent(OTHER)).contains(new Addressees.Group("XRG"));
        assertThat(holdings().receivedAs(ID)).isEmpty();
    }

    @Test
    void findsAllThatCameUnderOneIdWhateverElseHasIt() {
        send(document("XAA", "XBB", ID));
        receive(document("XBB", "XAA", ID));
        receive(document("XCC", "XAA", ID));
        receive(document("XCC", "XAA", OTHER));

        assertThat(holdings().receivedAs(ID))
                .containsExactlyInAnyOrder(new SourceFacts("XBB", ID), new SourceFacts("XCC", ID));
        assertThat(holdings().said(ID).orElseThrow().from()).isEqualTo("XAA");
    }

    @Test
    void findsAllThatBroughtAFileAndNotThoseThatTookItAway() {
        send(document("XAA", "XBB", ID).attaching("photo", PHOTO));
        receive(document("XBB", "XAA", ID).attaching("photo", PHOTO).attaching("copy", PHOTO));
        receive(document("XBB", "XAA", OTHER).attaching("another-name", PHOTO));
        receive(document("XCC", "XAA", OTHER).attaching("photo", new byte[] {9}));

        assertThat(holdings().carrying(Digests.sha256(PHOTO)))
                .containsExactlyInAnyOrder(new SourceFacts("XBB", ID), new SourceFacts("XBB", OTHER));
    }

    private static TestDocument document(String from, String to, UUID id) {
        return TestDocument.feedback().called(id).between(from, to);
    }
}
