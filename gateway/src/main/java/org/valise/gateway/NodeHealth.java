package org.valise.gateway;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.valise.exchange.Code;
import org.valise.exchange.Gate;
import org.valise.exchange.NotNow;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Edition;
import org.valise.exchange.directory.Member;
import org.valise.gateway.health.Diagnosis;
import org.valise.gateway.health.Health;
import org.valise.gateway.health.Health.Part;
import org.valise.gateway.metrics.Gauge;
import org.valise.gateway.metrics.Reading;
import org.valise.gateway.storage.Storage;
import org.valise.security.SecurityCode;
import org.valise.security.certificates.CertificateUse;

/** What is looked at in a running node. What is found names no peer, no file and no figure: everybody on the machine may see it. */
final class NodeHealth {
    private static final String DATABASE = "database";
    private static final String BROKER = "broker";
    private static final String DIRECTORY = "directory";
    private static final String KEYS = "keys";

    private NodeHealth() {}

    /** What has to be well before anything new can be taken in. */
    static Health ready(Gate ending, Gate disk, Storage storage, OwnBroker broker, Trust trust) {
        return new Health(List.of(
                new Part("node", () -> gate("node", ending, "It runs.")),
                new Part("disk", () -> gate("disk", disk, "There is space for data.")),
                new Part(DATABASE, () -> database(storage)),
                new Part(BROKER, () -> broker(broker)),
                new Part(DIRECTORY, () -> directory(trust)),
                new Part(KEYS, () -> keys(trust))));
    }

    /** The same as figures. */
    static List<Reading> readings(Health ready) {
        return ready.look().stream()
                .map(found -> Gauge.HEALTH.of(found.isFailure() ? 0 : 1, found.part()))
                .toList();
    }

    /** What only a new start can mend. */
    static Diagnosis lines(BooleanSupplier... running) {
        return Stream.of(running).allMatch(BooleanSupplier::getAsBoolean)
                ? Diagnosis.ok("lines", "Both lines run.")
                : Diagnosis.fail(
                        "lines",
                        "FAULT",
                        "A thread of a line has ended.",
                        "Start the node anew; the log says why. Nothing is lost by that.");
    }

    private static Diagnosis gate(String part, Gate gate, String open) {
        Optional<NotNow> closed = gate.closed();
        return closed.map(why -> Diagnosis.fail(part, why.code(), why.reason()))
                .orElseGet(() -> Diagnosis.ok(part, open));
    }

    private static Diagnosis database(Storage storage) {
        return storage.answers()
                ? Diagnosis.ok(DATABASE, "It answers.")
                : Diagnosis.fail(
                        DATABASE,
                        "DATABASE_UNREACHABLE",
                        "The database does not answer.",
                        "See whether its server runs and lets the node in; the log says what it answered.");
    }

    private static Diagnosis broker(OwnBroker broker) {
        return broker.answers()
                ? Diagnosis.ok(BROKER, "It answers.")
                : Diagnosis.fail(
                        BROKER,
                        "BROKER_UNREACHABLE",
                        "The node's own broker does not answer.",
                        "See whether it runs and lets the node in; the log says what it answered.");
    }

    private static Diagnosis directory(Trust trust) {
        Edition home = trust.federation().home();
        if (home.hasExpired(trust.now())) {
            return Diagnosis.fail(DIRECTORY, Code.DIRECTORY_EXPIRED, "The directory in force has expired.");
        }
        return trust.own().isPresent()
                ? Diagnosis.ok(DIRECTORY, "An edition is in force.")
                : Diagnosis.fail(
                        DIRECTORY, Code.DIRECTORY_INVALID, "The directory in force does not list this node's member.");
    }

    private static Diagnosis keys(Trust trust) {
        return Stream.of(CertificateUse.SIGNATURE, CertificateUse.TLS)
                .flatMap(use -> problem(trust, use).stream())
                .findFirst()
                .orElseGet(() -> Diagnosis.ok(KEYS, "Their certificates are good."));
    }

    private static Optional<Diagnosis> problem(Trust trust, CertificateUse use) {
        return trust.own()
                .map(Member::trust)
                .flatMap(own -> own.problem(trust.keys().certificate(use), use, trust.now()))
                .map(code -> code == SecurityCode.REVOCATION_UNKNOWN
                        ? Diagnosis.warn(
                                KEYS,
                                "Our own authority's revocation list has ended: others may refuse what we sign.",
                                "Have the authority issue its next list: valise ca crl, valise ca publish.")
                        : Diagnosis.fail(
                                KEYS,
                                code.name(),
                                "Our own " + use + " certificate is not good.",
                                Refusal.remedy(code.name())));
    }
}
