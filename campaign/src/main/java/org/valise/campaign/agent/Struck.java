package org.valise.campaign.agent;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import net.bytebuddy.asm.Advice;

/** What is written into the methods of kill points. */
final class Struck {
    private Struck() {}

    /** The name of the point. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Point {}

    /** Copied to a method's beginning. */
    static final class OnEnter {
        private OnEnter() {}

        @Advice.OnMethodEnter
        static void pass(@Point String name) {
            KillSwitch.pass(name);
        }
    }

    /** Copied to a method's end. */
    static final class OnExit {
        private OnExit() {}

        @Advice.OnMethodExit(onThrowable = Throwable.class)
        static void pass(@Point String name) {
            KillSwitch.pass(name);
        }
    }
}
