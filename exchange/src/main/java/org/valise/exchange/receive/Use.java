package org.valise.exchange.receive;

/**
 * How far a member has used its limit, for people to look at.
 *
 * @param messagesLeft envelopes that would be taken at this moment
 * @param bytesLeft bytes that would be taken at this moment
 * @param deferrals how often its mailbox was told to rest, since the start
 * @param refused envelopes refused since the start
 */
public record Use(Limit limit, long messagesLeft, long bytesLeft, long deferrals, long refused) {}
