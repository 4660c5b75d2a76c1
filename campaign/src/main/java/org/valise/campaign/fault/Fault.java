package org.valise.campaign.fault;

import java.io.IOException;
import java.time.Duration;
import org.valise.campaign.scene.Scene;

/** Something that goes wrong at one member. A fault is data: the same one can be inflicted again. */
public sealed interface Fault
        permits KillNode,
                KillAtPoint,
                RestartNode,
                FreezeNode,
                CutPower,
                KillBroker,
                KillDatabase,
                RestartDatabase,
                CutConnections,
                ResetLine,
                BadLine,
                LateLine,
                JumpClock,
                NewEdition,
                ChangeWays,
                FillDisk,
                BreakDisk,
                SlowDisk,
                RotateKeys {
    /** What it is, for the table. */
    Kind kind();

    /** Whom it hits. */
    String member();

    /** What it is exactly. */
    String detail();

    /** How long it lasts once it is there. */
    Duration lasts();

    /** Makes it happen; answers whether it did. What waits for a moment that does not come has not happened. */
    boolean inflict(Scene scene) throws IOException, InterruptedException;

    /** Takes its cause away; what has come of it stays. */
    void lift(Scene scene) throws IOException, InterruptedException;

    /** Whether all that had to come of it has come, messages apart. */
    default boolean isOver(Scene scene) throws InterruptedException {
        return true;
    }
}
