package org.valise.gateway.storage.archive;

/**
 * Something new, with the place of the row it was given.
 *
 * @param <E> what it is
 */
record Placed<E>(E entry, long seq) {}
