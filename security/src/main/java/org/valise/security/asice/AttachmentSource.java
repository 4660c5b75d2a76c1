package org.valise.security.asice;

import java.io.IOException;
import java.io.InputStream;

/** One attachment's plaintext for a container; opened once, when its turn comes. */
public interface AttachmentSource {
    /** The attachment's id: its name in the container. */
    String id();

    /** A new stream over the plaintext; the container closes it. */
    InputStream open() throws IOException;
}
