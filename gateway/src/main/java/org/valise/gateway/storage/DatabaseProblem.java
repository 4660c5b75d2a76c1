package org.valise.gateway.storage;

/** Why the database cannot be used. The names are stable: they are shown to operators and may be relied upon. */
public enum DatabaseProblem {
    /** No server answers at the address, or the database of that name does not exist. */
    DATABASE_UNREACHABLE,
    /** The server answers and does not accept the user or the password. */
    DATABASE_REFUSED_LOGIN,
    /** The server is older than {@link DurabilityCheck#OLDEST_VERSION}. */
    DATABASE_TOO_OLD,
    /** A commit on this server may be lost in a power cut. */
    DATABASE_NOT_DURABLE,
    /** The tables could not be brought to the version that this release needs. */
    DATABASE_NOT_MIGRATED,
    /** Another running node holds the data folder. */
    DATABASE_FOLDER_IN_USE,
    /** A folder or file of the embedded server belongs to somebody else, or cannot be made private. */
    DATABASE_FOLDER_NOT_PRIVATE,
    /** The embedded server cannot be created, started or stopped. */
    DATABASE_NOT_STARTED,
    /** The node is shutting down; nothing was written. */
    DATABASE_CLOSED
}
