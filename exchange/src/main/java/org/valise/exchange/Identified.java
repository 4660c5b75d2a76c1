package org.valise.exchange;

import java.util.UUID;

/** Something that belongs to one message. */
public interface Identified {

    /** The message's id. */
    UUID messageId();
}
