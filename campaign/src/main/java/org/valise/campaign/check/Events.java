package org.valise.campaign.check;

import java.util.Arrays;
import org.valise.schemas.evidence.EvidenceEvent;

/** The events of evidence, by their names in the standard. */
final class Events {
    static final String ACCEPTED = EvidenceEvent.SUBMISSION_ACCEPTANCE.elementText();
    static final String CONSIGNED = EvidenceEvent.CONTENT_CONSIGNMENT.elementText();
    static final String HANDED_OVER = EvidenceEvent.CONTENT_HANDOVER.elementText();

    private Events() {}

    static boolean isNegative(String name) {
        return Arrays.stream(EvidenceEvent.values())
                .anyMatch(event -> event.elementText().equals(name) && event.isNegative());
    }
}
