package org.valise.campaign.scene;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.valise.exchange.directory.SignedEdition;
import org.valise.gateway.demo.DemoFederation;
import org.valise.gateway.demo.Newcomer;
import org.valise.gateway.demo.Stewardship;
import org.valise.gateway.setup.NodeFolder;
import org.valise.schemas.v1.OverQuota;
import org.valise.security.providers.CryptoProviders;

/** The stewards' office: makes the next edition of the directory and hands it to one member. Thread safe. */
public final class Office {
    private static final long PAUSE_MILLIS = 100;
    private static final int PLENTY = 1_000_000;

    private final DemoFederation federation;
    private final Stewardship stewards;
    private final Clock clock;
    private final Map<String, Member> members;
    private final Map<String, Integer> generations = new HashMap<>();
    private boolean linked;
    private long edition = 1;

    Office(DemoFederation federation, Stewardship stewards, Clock clock, Map<String, Member> members) {
        this.federation = federation;
        this.stewards = stewards;
        this.clock = clock;
        this.members = members;
    }

    /** Drafts and signs an edition in which XAA and XCC have a direct link, or, the next time, have none. */
    public synchronized void toggleLink() throws IOException {
        linked = !linked;
        next(draft -> {
            if (linked) {
                draft.links().join("XAA", "XCC");
            } else {
                draft.links().cut("XAA", "XCC");
            }
        });
    }

    /** Drafts and signs an edition with another quota, which nobody ever reaches. */
    public synchronized void changeQuota() throws IOException {
        next(draft -> draft.quotas()
                .limit(Optional.empty(), PLENTY + (int) edition, (long) PLENTY * PLENTY, OverQuota.DEFER));
    }

    /** Makes new keys for a member that runs, and drafts and signs an edition that lists them beside the ones before. */
    public synchronized void rotate(String member) throws IOException {
        NodeFolder node = new NodeFolder(federation.of(member), CryptoProviders.choose());
        Newcomer keys = new Newcomer(node, federation.authority(member), clock);
        keys.renew();
        int newest = generations.merge(member, 2, (before, first) -> before + 1);
        if (newest > 2) {
            keys.leaveOut(newest - 2);
        }
        next(keys::into);
    }

    private void next(Stewardship.Edit edit) throws IOException {
        stewards.next(edit);
        edition++;
    }

    /** Hands the newest edition to one member, as often as it takes until the node answers. */
    public void publishAt(Member member) throws IOException, InterruptedException {
        while (!isPublishedAt(member)) {
            member.ensureRunning();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private boolean isPublishedAt(Member member) throws IOException, InterruptedException {
        try {
            member.door().publish(newest());
            return true;
        } catch (Door.Refusal refused) {
            throw refused;
        } catch (IOException unanswered) {
            return false;
        }
    }

    private synchronized SignedEdition newest() throws IOException {
        return stewards.edition();
    }

    /** Whether every member goes by the newest edition, or by a newer one. */
    public boolean isInForceEverywhere() throws InterruptedException {
        long newest = number();
        for (Member member : List.copyOf(members.values())) {
            try {
                if (member.door().status().directoryVersion() < newest) {
                    return false;
                }
            } catch (IOException unanswered) {
                return false;
            }
        }
        return true;
    }

    private synchronized long number() {
        return edition;
    }
}
