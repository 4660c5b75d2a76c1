package org.valise.campaign.scene;

/** What a line does to the bytes that pass. */
public sealed interface Weather {
    /** They pass. */
    record Clear() implements Weather {}

    /** They wait until the weather changes, and pass then. */
    record Stalled() implements Weather {}

    /** They vanish, both ways, and nobody is told; whoever was connected meanwhile never hears of the other again. */
    record Silent() implements Weather {}

    /** They pass slowly. */
    record Slow(int bytesPerSecond) implements Weather {}

    /** They pass, and what is answered vanishes: all is delivered and nothing confirmed. */
    record Unconfirmed() implements Weather {}

    /** What is read at once passes with its halves exchanged. */
    record Shuffled() implements Weather {}

    /** They are kept, to be delivered when their sender has long come over another connection. */
    record Held() implements Weather {}
}
