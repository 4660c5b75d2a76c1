package org.valise.campaign.fault;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.valise.campaign.agent.KillPoint;
import org.valise.campaign.agent.KillPoints;
import org.valise.campaign.scene.Scene;
import org.valise.campaign.scene.Weather;

/** The kinds of faults, by the names of the command line. */
public enum Kind {
    KILL_NODE {
        @Override
        Fault draw(String member, Random random) {
            return new KillNode(member, random.nextInt(1_500));
        }
    },
    KILL_AT_POINT {
        @Override
        Fault draw(String member, Random random) {
            return point(member, random);
        }
    },
    RESTART_NODE {
        @Override
        Fault draw(String member, Random random) {
            return new RestartNode(member, random.nextInt(1_000));
        }
    },
    FREEZE_NODE {
        @Override
        Fault draw(String member, Random random) {
            return new FreezeNode(member, 500 + random.nextInt(9_000));
        }
    },
    CUT_POWER {
        @Override
        Fault draw(String member, Random random) {
            return new CutPower(member, random.nextInt(1_500));
        }
    },
    KILL_DATABASE {
        @Override
        Fault draw(String member, Random random) {
            return new KillDatabase(member);
        }
    },
    RESTART_DATABASE {
        @Override
        Fault draw(String member, Random random) {
            return new RestartDatabase(member, random.nextBoolean());
        }
    },
    CUT_CONNECTIONS {
        @Override
        Fault draw(String member, Random random) {
            return new CutConnections(member);
        }
    },
    RESET_LINE {
        @Override
        Fault draw(String member, Random random) {
            return new ResetLine(member, 1 + random.nextInt(5));
        }
    },
    STALL_LINE {
        @Override
        Fault draw(String member, Random random) {
            return bad(member, new Weather.Stalled(), random);
        }
    },
    HALF_OPEN_LINE {
        @Override
        Fault draw(String member, Random random) {
            return bad(member, new Weather.Silent(), random);
        }
    },
    SLOW_LINE {
        @Override
        Fault draw(String member, Random random) {
            return bad(member, new Weather.Slow(10_000 + random.nextInt(40_000)), random);
        }
    },
    SHUFFLE_LINE {
        @Override
        Fault draw(String member, Random random) {
            return bad(member, new Weather.Shuffled(), random);
        }
    },
    UNCONFIRMED_LINE {
        @Override
        Fault draw(String member, Random random) {
            return bad(member, new Weather.Unconfirmed(), random);
        }
    },
    LATE_LINE {
        @Override
        Fault draw(String member, Random random) {
            return new LateLine(member, 300 + random.nextInt(2_000), random.nextInt(5_000));
        }
    },
    JUMP_CLOCK {
        @Override
        Fault draw(String member, Random random) {
            return new JumpClock(member, random.nextInt(2 * HALF_A_DAY) - HALF_A_DAY, 1_000 + random.nextInt(4_000));
        }
    },
    NEW_EDITION {
        @Override
        Fault draw(String member, Random random) {
            return new NewEdition(member);
        }
    },
    CHANGE_WAYS {
        @Override
        Fault draw(String member, Random random) {
            return new ChangeWays(member);
        }
    },
    ROTATE_KEYS {
        @Override
        Fault draw(String member, Random random) {
            return new RotateKeys(member);
        }
    },
    FILL_DISK {
        @Override
        Fault draw(String member, Random random) {
            return new FillDisk(Scene.SMALL, 1_000 + random.nextInt(7_000));
        }

        @Override
        public boolean isPossible(Scene scene) {
            return scene.member(Scene.SMALL).disk().canBeFilled();
        }
    },
    BREAK_DISK {
        @Override
        Fault draw(String member, Random random) {
            return new BreakDisk(member, 500 + random.nextInt(3_000));
        }

        @Override
        public boolean isPossible(Scene scene) {
            return scene.member(Scene.SMALL).disk().canBreak();
        }
    },
    SLOW_DISK {
        @Override
        Fault draw(String member, Random random) {
            return new SlowDisk(member, 1_000 + random.nextInt(30_000), 2_000 + random.nextInt(6_000));
        }

        @Override
        public boolean isPossible(Scene scene) {
            return scene.member(Scene.SMALL).disk().canBeSlow();
        }
    };

    private static final int HALF_A_DAY = 12 * 60;
    private static final int MOST_PASSAGES = 12;

    /** One of this kind, with everything about it left to chance. */
    abstract Fault draw(String member, Random random);

    /** Whether this machine lets us inflict it. */
    public boolean isPossible(Scene scene) {
        return true;
    }

    /** Its name in lower case, with hyphens. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Fault bad(String member, Weather weather, Random random) {
        return new BadLine(this, member, weather, 1_000 + random.nextInt(7_000));
    }

    private static Fault point(String member, Random random) {
        List<KillPoint> all = KillPoints.all();
        String point = all.get(random.nextInt(all.size())).name();
        // Only a relay passes on.
        String hit = point.startsWith("relay-") ? Scene.RELAY : member;
        return new KillAtPoint(hit, point, 1 + random.nextInt(MOST_PASSAGES));
    }
}
