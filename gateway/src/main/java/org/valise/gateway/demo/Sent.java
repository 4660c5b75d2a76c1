package org.valise.gateway.demo;

import java.util.UUID;

/** A message that a node has accepted at its door. */
record Sent(UUID id, String from, String to) {

    boolean involves(String member) {
        return from.equals(member) || to.equals(member);
    }
}
