package org.valise.gateway.storage.archive;

/**
 * What the issuer of evidence is to the message of ours that it speaks about.
 *
 * @param message the message's place
 * @param addressee whether the issuer is one of its addressees
 * @param link whether the message went to the issuer first, on its way to others
 */
record Speaker(long message, boolean addressee, boolean link) {}
