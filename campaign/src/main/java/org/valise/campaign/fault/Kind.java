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
    KILL_NODE(2) {
        @Override
        Fault draw(String member, Random random) {
            return new KillNode(member, random.nextInt(1_500));
        }
    },
    KILL_AT_POINT(6) {
        @Override
        Fault draw(String member, Random random) {
            return point(member, random);
        }
    },
    RESTART_NODE(2) {
        @Override
        Fault draw(String member, Random random) {
            return new RestartNode(member, random.nextInt(1_000));
        }
    },
    FREEZE_NODE(6) {
        @Override
        Fault draw(String member, Random random) {
            return new FreezeNode(member, moment(random));
        }
    },
    CUT_POWER(2) {
        @Override
        Fault draw(String member, Random random) {
            return new CutPower(member, random.nextInt(1_500));
        }
    },
    KILL_BROKER(3) {
        @Override
        Fault draw(String member, Random random) {
            return new KillBroker(Scene.APART, moment(random));
        }

        @Override
        public boolean isPossible(Scene scene) {
            return scene.member(Scene.APART).broker().isPresent();
        }
    },
    KILL_DATABASE(1) {
        @Override
        Fault draw(String member, Random random) {
            return new KillDatabase(member);
        }
    },
    RESTART_DATABASE(2) {
        @Override
        Fault draw(String member, Random random) {
            return new RestartDatabase(member, random.nextBoolean());
        }
    },
    CUT_CONNECTIONS(6) {
        @Override
        Fault draw(String member, Random random) {
            return new CutConnections(member);
        }
    },
    RESET_LINE(6) {
        @Override
        Fault draw(String member, Random random) {
            return new ResetLine(member, 1 + random.nextInt(5));
        }
    },
    STALL_LINE(6) {
        @Override
        Fault draw(String member, Random random) {
            return bad(member, new Weather.Stalled(), random);
        }
    },
    HALF_OPEN_LINE(6) {
        @Override
        Fault draw(String member, Random random) {
            return bad(member, new Weather.Silent(), random);
        }
    },
    SLOW_LINE(6) {
        @Override
        Fault draw(String member, Random random) {
            return bad(member, new Weather.Slow(10_000 + random.nextInt(40_000)), random);
        }
    },
    SHUFFLE_LINE(6) {
        @Override
        Fault draw(String member, Random random) {
            return bad(member, new Weather.Shuffled(), random);
        }
    },
    UNCONFIRMED_LINE(6) {
        @Override
        Fault draw(String member, Random random) {
            return bad(member, new Weather.Unconfirmed(), random);
        }
    },
    LATE_LINE(6) {
        @Override
        Fault draw(String member, Random random) {
            return new LateLine(member, moment(random), random.nextInt(1_500));
        }
    },
    JUMP_CLOCK(6) {
        @Override
        Fault draw(String member, Random random) {
            return new JumpClock(member, random.nextInt(2 * HALF_A_DAY) - HALF_A_DAY, moment(random));
        }
    },
    NEW_EDITION(2) {
        @Override
        Fault draw(String member, Random random) {
            return new NewEdition(member);
        }
    },
    CHANGE_WAYS(2) {
        @Override
        Fault draw(String member, Random random) {
            return new ChangeWays(member);
        }

        @Override
        public boolean isPossible(Scene scene) {
            return followsEditions(scene);
        }
    },
    ROTATE_KEYS(2) {
        @Override
        Fault draw(String member, Random random) {
            return new RotateKeys(member);
        }

        @Override
        public boolean isPossible(Scene scene) {
            return followsEditions(scene);
        }
    },
    FILL_DISK(2) {
        @Override
        Fault draw(String member, Random random) {
            return new FillDisk(Scene.SMALL, moment(random));
        }

        @Override
        public boolean isPossible(Scene scene) {
            return scene.member(Scene.SMALL).disk().canBeFilled();
        }
    },
    BREAK_DISK(1) {
        @Override
        Fault draw(String member, Random random) {
            return new BreakDisk(member, 500 + random.nextInt(3_000));
        }

        @Override
        public boolean isPossible(Scene scene) {
            return scene.member(Scene.SMALL).disk().canBreak();
        }
    },
    SLOW_DISK(1) {
        @Override
        Fault draw(String member, Random random) {
            return new SlowDisk(member, 1_000 + random.nextInt(30_000), 2_000 + random.nextInt(6_000));
        }

        @Override
        public boolean isPossible(Scene scene) {
            return scene.member(Scene.SMALL).disk().canBeSlow();
        }
    };

    /** How often it comes beside the others: what costs a new start of a node comes less often than what does not. */
    private final int weight;

    Kind(int weight) {
        this.weight = weight;
    }

    private static final int HALF_A_DAY = 12 * 60;
    private static final int MOST_PASSAGES = 8;

    int weight() {
        return weight;
    }

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

    /** A stand-alone broker knows other peers and certificates only when its files are written again. */
    private static boolean followsEditions(Scene scene) {
        return scene.member(Scene.APART).broker().isEmpty();
    }

    Fault bad(String member, Weather weather, Random random) {
        return new BadLine(this, member, weather, moment(random));
    }

    /** Mostly about a second; sometimes longer than anybody is patient. */
    private static int moment(Random random) {
        return random.nextInt(10) == 0 ? 2_000 + random.nextInt(8_000) : 100 + random.nextInt(1_100);
    }

    private static Fault point(String member, Random random) {
        List<KillPoint> all = KillPoints.all();
        String point = all.get(random.nextInt(all.size())).name();
        // Only a relay passes on.
        String hit = point.startsWith("relay-") ? Scene.RELAY : member;
        return new KillAtPoint(hit, point, 1 + random.nextInt(MOST_PASSAGES));
    }
}
