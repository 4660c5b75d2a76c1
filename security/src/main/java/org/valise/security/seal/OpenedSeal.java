package org.valise.security.seal;

import org.valise.security.Suite;

/**
 * What an opened envelope held, authenticated by AES-256-GCM. That says nothing about who sealed it: the signature in
 * the contents does.
 *
 * @param contents the exact bytes that were sealed
 * @param suite the suite by which the content key was wrapped for this node
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
public record OpenedSeal(byte[] contents, Suite suite) {}
