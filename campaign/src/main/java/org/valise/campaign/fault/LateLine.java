package org.valise.campaign.fault;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.valise.campaign.scene.Line;
import org.valise.campaign.scene.Scene;
import org.valise.campaign.scene.Weather;

/** What peers send is kept; then they are reset, connect anew and send again; and then what was kept arrives after all. */
record LateLine(String member, int millis, int late) implements Fault {

    @Override
    public Kind kind() {
        return Kind.LATE_LINE;
    }

    @Override
    public String detail() {
        return "kept for " + millis + " ms, late by " + late + " ms";
    }

    @Override
    public Duration lasts() {
        return Duration.ofMillis(late);
    }

    @Override
    public boolean inflict(Scene scene) throws InterruptedException {
        Line line = scene.member(member).line();
        line.weather(new Weather.Held());
        TimeUnit.MILLISECONDS.sleep(millis);
        line.weather(new Weather.Clear());
        line.orphan();
        return true;
    }

    @Override
    public void lift(Scene scene) {
        scene.member(member).line().deliverHeld();
    }
}
