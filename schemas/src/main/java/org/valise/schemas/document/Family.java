package org.valise.schemas.document;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of business document in version 1. */
public enum Family {
    TRACE_REQUEST("TraceRequest"),
    TRACE_ACKNOWLEDGEMENT("TraceAcknowledgement"),
    TRACE_RESPONSE("TraceResponse"),
    TRACE_FEEDBACK("TraceFeedback"),
    SEIZURE_NOTICE("SeizureNotice"),
    ILLICIT_ROUTE_REPORT("IllicitRouteReport"),
    RELEASE_REQUEST("ReleaseRequest"),
    RELEASE_DECISION("ReleaseDecision"),
    BREAK_GLASS_NOTICE("BreakGlassNotice"),
    BULLETIN("Bulletin"),
    AGGREGATE_REPORT("AggregateReport");

    private final String elementName;

    Family(String elementName) {
        this.elementName = elementName;
    }

    /** Local name of the document's root element. */
    public String elementName() {
        return elementName;
    }

    /** The family whose documents start with this element, if there is one. */
    public static Optional<Family> ofElement(String localName) {
        return Arrays.stream(values())
                .filter(family -> family.elementName.equals(localName))
                .findFirst();
    }
}
