package org.valise.campaign.agent;

import java.lang.instrument.Instrumentation;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;

/** Writes the kill points into the classes of a node while they are loaded. The product knows nothing of it. */
public final class KillAgent {
    private KillAgent() {}

    /** Called by the virtual machine before main. */
    public static void premain(String arguments, Instrumentation instrumentation) {
        AgentBuilder builder = new AgentBuilder.Default().disableClassFormatChanges();
        for (KillPoint point : KillPoints.all()) {
            builder = builder.type(ElementMatchers.named(point.type()))
                    .transform((type, description, loader, module, domain) -> type.visit(advice(point)
                            .on(ElementMatchers.named(point.method())
                                    .and(ElementMatchers.not(ElementMatchers.isAbstract()))
                                    .and(ElementMatchers.not(ElementMatchers.isBridge())))));
        }
        builder.installOn(instrumentation);
    }

    private static Advice advice(KillPoint point) {
        return Advice.withCustomMapping()
                .bind(Struck.Point.class, point.name())
                .to(point.moment() == KillPoint.Moment.ENTER ? Struck.OnEnter.class : Struck.OnExit.class);
    }
}
