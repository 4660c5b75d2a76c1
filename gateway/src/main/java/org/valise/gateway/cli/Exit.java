package org.valise.gateway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.FileSystemException;
import org.valise.exchange.Refusal;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.ConfigurationException;
import org.valise.gateway.rest.Views;
import org.valise.gateway.storage.DatabaseException;
import org.valise.routes.broker.BrokerFailure;
import org.valise.schemas.MalformedXml;
import org.valise.security.SecurityRefusal;
import picocli.CommandLine.TypeConversionException;

/** What the program's exit codes mean, and how a failure is told. */
final class Exit {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int USAGE = 2;
    static final int NODE_DOWN = 3;
    static final int FAULT = 4;

    private Exit() {}

    static int explain(Exception failure, PrintWriter err) {
        if (failure instanceof Refusal refusal) {
            err.println(refusal.code() + ": " + refusal.reason());
            refusal.findings().forEach(finding -> Findings.print(finding, err));
            err.println("  " + refusal.remedy());
            Findings.print(refusal.explanation(), err);
            return REFUSED;
        }
        if (failure instanceof SecurityRefusal refusal) {
            return explain(Refusal.of(refusal), err);
        }
        if (failure instanceof NodeClient.Answer answer) {
            Views.Problem problem = answer.problem();
            err.println(problem.code() + ": " + problem.detail());
            if (problem.findings() != null) {
                problem.findings().forEach(finding -> Findings.print(finding, err));
            }
            err.println("  " + problem.remedy());
            Findings.print(problem.explanation(), err);
            return REFUSED;
        }
        // A converter that is asked while a command runs, and not while it is parsed.
        if (failure instanceof TypeConversionException wrong) {
            err.println(wrong.getMessage());
            return USAGE;
        }
        if (failure instanceof ConfigurationException
                || failure instanceof DatabaseException
                || failure instanceof BrokerFailure) {
            err.println(failure.getMessage());
            return USAGE;
        }
        if (failure instanceof ConnectException) {
            err.println(
                    "NODE_DOWN: the node does not answer. Start it with 'valise run', or name its file with --config.");
            return NODE_DOWN;
        }
        if (failure instanceof MalformedXml malformed) {
            err.println("What was read is not in order:");
            Findings.print(malformed.finding(), err);
            return REFUSED;
        }
        if (failure instanceof UncheckedIOException && failure.getCause() instanceof IOException cause) {
            return explain(cause, err);
        }
        if (failure instanceof FileSystemException file) {
            err.println("IO: " + file.getFile() + ": " + FileTrouble.of(file));
            return USAGE;
        }
        if (failure instanceof IOException) {
            err.println("IO: " + failure.getMessage());
            return FAULT;
        }
        err.println("FAULT: " + failure);
        failure.printStackTrace(err);
        return FAULT;
    }
}
