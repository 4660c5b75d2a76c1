package org.valise.campaign.fault;

import java.time.Duration;
import org.valise.campaign.scene.Line;
import org.valise.campaign.scene.Scene;
import org.valise.campaign.scene.Weather;

/** The line into a member's broker does something to the bytes for a while. What has lost bytes is reset at the end, or stays silent for good. */
record BadLine(Kind kind, String member, Weather weather, int millis) implements Fault {

    @Override
    public String detail() {
        String how = weather instanceof Weather.Slow slow ? slow.bytesPerSecond() + " bytes/s, " : "";
        return how + "for " + millis + " ms";
    }

    @Override
    public Duration lasts() {
        return Duration.ofMillis(millis);
    }

    @Override
    public boolean inflict(Scene scene) {
        scene.member(member).line().weather(weather);
        return true;
    }

    @Override
    public void lift(Scene scene) {
        Line line = scene.member(member).line();
        line.weather(new Weather.Clear());
        if (weather instanceof Weather.Unconfirmed) {
            line.cut();
        }
    }
}
