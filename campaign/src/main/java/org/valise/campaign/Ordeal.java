package org.valise.campaign;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.valise.campaign.fault.Fault;
import org.valise.campaign.fault.Outcome;
import org.valise.campaign.scene.Member;
import org.valise.campaign.scene.Scene;
import org.valise.campaign.traffic.Probe;

/** One fault from its beginning until all works again. An operator stands by, who restarts what does not come back. */
final class Ordeal {
    private static final Duration BY_ITSELF = Duration.ofMinutes(2);
    private static final Duration BY_HAND = Duration.ofMinutes(5);

    private final Scene scene;
    private final Probe probe;

    Ordeal(Scene scene, Probe probe) {
        this.scene = scene;
        this.probe = probe;
    }

    Outcome of(Fault fault) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        boolean struck = fault.inflict(scene);
        if (struck) {
            TimeUnit.MILLISECONDS.sleep(fault.lasts().toMillis());
        }
        fault.lift(scene);
        long lifted = System.nanoTime();
        Member hit = scene.member(fault.member());
        Recovery recovery = new Recovery(fault, hit);
        boolean well = recovery.within(BY_ITSELF);
        boolean byHand = !well;
        if (byHand) {
            // As a person does when nothing else helps: the machine is started anew.
            hit.kill();
            hit.database().kill();
            hit.ensureRunning();
            well = recovery.within(BY_HAND);
        }
        long end = System.nanoTime();
        return new Outcome(
                fault,
                struck,
                well ? Optional.of(Duration.ofNanos(end - lifted)) : Optional.empty(),
                recovery.restarts,
                byHand,
                Duration.ofNanos(end - begun));
    }

    /** Probes between the member that was hit and a neighbour of it, and starts it again when it has ended. */
    private final class Recovery {
        private final Fault fault;
        private final Member hit;
        private final Member neighbour;
        private int restarts;

        Recovery(Fault fault, Member hit) {
            this.fault = fault;
            this.hit = hit;
            List<String> codes = Scene.CODES;
            this.neighbour = scene.member(codes.get((codes.indexOf(hit.code()) + 1) % codes.size()));
        }

        boolean within(Duration limit) throws IOException, InterruptedException {
            ExecutorService prober = Executors.newSingleThreadExecutor();
            try {
                Future<?> done = prober.submit(() -> {
                    probe.between(hit, neighbour);
                    return null;
                });
                long deadline = System.nanoTime() + limit.toNanos();
                while (System.nanoTime() < deadline) {
                    if (isDone(done) && fault.isOver(scene)) {
                        return true;
                    }
                    restarts += hit.ensureRunning() ? 1 : 0;
                }
                return false;
            } finally {
                prober.shutdownNow();
            }
        }

        private static boolean isDone(Future<?> probe) throws IOException, InterruptedException {
            try {
                probe.get(50, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException notYet) {
                return false;
            } catch (ExecutionException failed) {
                throw new IOException(failed.getCause());
            }
        }
    }
}
