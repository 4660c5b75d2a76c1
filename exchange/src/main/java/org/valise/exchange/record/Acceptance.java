package org.valise.exchange.record;

import java.util.List;
import java.util.UUID;
import org.valise.exchange.Identified;
import org.valise.schemas.Finding;

/**
 * What an agency gets for a submission that was recorded.
 *
 * @param evidence the frame of our signed SubmissionAcceptance
 * @param repeated whether the same document had been accepted before
 */
@SuppressWarnings("ArrayRecordComponent")
public record Acceptance(UUID messageId, byte[] evidence, boolean repeated, List<Finding> advice)
        implements Identified {

    public Acceptance {
        advice = List.copyOf(advice);
    }
}
