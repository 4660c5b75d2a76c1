package org.valise.schemas.xml;

/** Names of the XML namespaces that Valise speaks. */
public final class Namespaces {
    /** Every element of version 1: documents, header, evidence and directory. */
    public static final String V1 = "urn:valise:1";

    private Namespaces() {}
}
