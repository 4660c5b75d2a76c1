package org.valise.gateway.storage.archive;

/** The two ways of a message; the names are stored. */
enum Way {
    /** A message of ours. */
    OUT,
    /** A message from a peer. */
    IN
}
