package org.valise.exchange.permit;

import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.header.Addressees;

/** Whom a document addresses, in the header's terms. */
final class Addressed {

    private Addressed() {}

    static Addressees to(DocumentFacts facts) {
        return facts.group().<Addressees>map(Addressees.Group::new).orElseGet(() -> new Addressees.Members(facts.to()));
    }
}
