package org.valise.routes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.StageObserver;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.Outcome;
import org.valise.exchange.refuse.Refuse;
import org.valise.exchange.trust.Announcement;
import org.valise.schemas.evidence.EvidenceRecord;
import org.valise.schemas.header.RoutingHeader;

/**
 * Records a batch of settlements. An entry that the archive's unique keys turn down is refused
 * afterwards like any other bad frame: an id that stands for other bytes, evidence for nothing we sent.
 */
public final class Conclusion {
    private final Ledger ledger;
    private final Refuse refuse;
    private final Runnable recorded;
    private final Consumer<Announcement> inForce;
    private final StageObserver observer;

    /**
     * @param recorded called after every batch that was recorded
     * @param inForce takes every announcement that is recorded for the first time
     * @param observer hears of every refusal that is recorded, ours and others'
     */
    public Conclusion(
            Ledger ledger, Refuse refuse, Runnable recorded, Consumer<Announcement> inForce, StageObserver observer) {
        this.ledger = ledger;
        this.refuse = refuse;
        this.recorded = recorded;
        this.inForce = inForce;
        this.observer = observer;
    }

    /** Returns the same settlements; what may not be passed on goes nowhere any more. */
    List<Settlement> record(List<Settlement> settlements) {
        List<Entry> entries = new ArrayList<>();
        List<Settlement> owners = new ArrayList<>();
        for (Settlement settlement : settlements) {
            for (Entry entry : settlement.entries()) {
                entries.add(entry);
                owners.add(settlement);
            }
        }
        if (entries.isEmpty()) {
            return settlements;
        }
        List<Outcome> outcomes = ledger.recordAll(entries);
        List<Entry> refused = new ArrayList<>();
        Set<Settlement> stopped = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i).result()) {
                case CONFLICT -> {
                    Refusal conflict = Refusal.of(Code.DUPLICATE_ID, "This id came before with other bytes.");
                    if (entries.get(i) instanceof Entry.Announced announced) {
                        refused.add(refuse.apply(
                                owners.get(i).arrival(),
                                announced.announcement().conflict()));
                    } else if (entries.get(i) instanceof Entry.Passed) {
                        stopped.add(owners.get(i));
                        refused.add(refuse.asRelay(owners.get(i).arrival(), conflict));
                    } else {
                        refused.add(refuse.apply(owners.get(i).arrival(), conflict));
                    }
                }
                case UNKNOWN ->
                    refused.add(refuse.apply(
                            owners.get(i).arrival(),
                            Refusal.of(Code.EVIDENCE_UNKNOWN, "No such message was sent from here.")));
                case RECORDED -> {
                    tell(entries.get(i));
                    if (entries.get(i) instanceof Entry.Announced announced) {
                        inForce.accept(announced.announcement());
                    }
                }
                case REPEATED -> {}
            }
        }
        if (!refused.isEmpty()) {
            ledger.recordAll(refused);
            refused.forEach(this::tell);
        }
        recorded.run();
        return settlements.stream()
                .map(settlement -> stopped.contains(settlement) ? settlement.stopped() : settlement)
                .toList();
    }

    private void tell(Entry entry) {
        if (entry instanceof Entry.Quarantined aside) {
            observer.refused(aside.refusal().code(), aside.header().map(RoutingHeader::id), aside.peer());
        } else if (entry instanceof Entry.Noted noted) {
            EvidenceRecord evidence = noted.evidence().record();
            evidence.reason()
                    .ifPresent(why -> observer.refusedElsewhere(why.code(), evidence.messageId(), evidence.issuer()));
        }
    }
}
