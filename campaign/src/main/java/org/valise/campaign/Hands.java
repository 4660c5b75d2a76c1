package org.valise.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.valise.campaign.fault.Fault;
import org.valise.campaign.fault.Plan;
import org.valise.campaign.scene.Scene;

/** Inflicts a plan: at each member one fault after the other, and at several members at once. */
final class Hands {
    private final Ordeal ordeal;
    private final Report report;
    private final Semaphore atOnce;
    private final long deadline;

    Hands(Ordeal ordeal, Report report, int atOnce, long deadline) {
        this.ordeal = ordeal;
        this.report = report;
        this.atOnce = new Semaphore(atOnce, true);
        this.deadline = deadline;
    }

    /** Returns when the last one is over. */
    void inflict(Plan plan) throws Exception {
        ExecutorService hands = Executors.newCachedThreadPool();
        try {
            List<Future<?>> all = new ArrayList<>();
            for (String member : Scene.CODES) {
                all.add(hands.submit(
                        () -> inflict(plan.of(member), plan.faults().size())));
            }
            for (Future<?> hand : all) {
                hand.get();
            }
        } finally {
            hands.shutdownNow();
        }
    }

    private Void inflict(List<Fault> faults, int planned) throws Exception {
        for (Fault fault : faults) {
            atOnce.acquire();
            try {
                if (System.nanoTime() - deadline < 0) {
                    report.add(ordeal.of(fault), planned);
                }
            } finally {
                atOnce.release();
            }
        }
        return null;
    }
}
