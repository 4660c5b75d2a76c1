package org.valise.gateway.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Code;
import org.valise.exchange.NotNow;
import org.valise.exchange.Refusal;
import org.valise.exchange.record.LedgerUnavailable;
import org.valise.routes.broker.BrokerFailure;
import org.valise.schemas.Finding;
import org.valise.security.SecurityRefusal;

/** Every failure as RFC 9457 problem details; internals stay in the log. */
final class Problems implements ExceptionMapper<RuntimeException> {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int REFUSED = 422;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;
    private static final int FAULT = 500;

    @Override
    public Response toResponse(RuntimeException failure) {
        if (failure instanceof Refusal refusal) {
            return refusal(refusal);
        }
        if (failure instanceof SecurityRefusal refusal) {
            return refusal(Refusal.of(refusal));
        }
        if (failure instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            return answer(
                    status,
                    "REQUEST_INVALID",
                    "The request does not fit this door.",
                    "Compare it with /openapi.yaml.",
                    List.of(),
                    "");
        }
        if (failure instanceof NotNow closed) {
            return answer(
                    UNAVAILABLE,
                    closed.code().name(),
                    closed.reason(),
                    closed.code().remedy(),
                    List.of(),
                    "");
        }
        if (failure instanceof LedgerUnavailable) {
            LOG.warn("The archive is unavailable: {}", failure.toString());
            return answer(
                    UNAVAILABLE,
                    "ARCHIVE_UNAVAILABLE",
                    "The archive cannot be reached; nothing was accepted.",
                    "Try again later with the same message id.",
                    List.of(),
                    "");
        }
        if (failure instanceof BrokerFailure broker) {
            return answer(
                    UNAVAILABLE,
                    broker.code().name(),
                    "Our broker does not do it: " + broker.getMessage(),
                    "Try again later; valise doctor says what is wrong.",
                    List.of(),
                    "");
        }
        LOG.error("A request failed", failure);
        return answer(
                FAULT,
                "FAULT",
                "The node failed on this request.",
                "Try again; if it stays, give the operator the time of the request.",
                List.of(),
                "");
    }

    private static Response refusal(Refusal refusal) {
        return answer(
                status(refusal.code()),
                refusal.code(),
                refusal.reason(),
                refusal.remedy(),
                refusal.findings(),
                refusal.explanation());
    }

    private static int status(String code) {
        if (code.equals(Code.NOT_FOUND.name())) {
            return NOT_FOUND;
        }
        return code.equals(Code.DUPLICATE_ID.name()) || code.equals(Code.TAKEN_BY_ANOTHER.name()) ? CONFLICT : REFUSED;
    }

    static String type(String code) {
        return "urn:valise:code:" + code;
    }

    private static Response answer(
            int status, String code, String detail, String remedy, List<Finding> findings, String explanation) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(new Views.Problem(type(code), "Refused", status, code, detail, remedy, findings, explanation))
                .build();
    }
}
