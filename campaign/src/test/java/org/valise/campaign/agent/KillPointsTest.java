package org.valise.campaign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A point whose class or method was renamed would never kill anybody. */
class KillPointsTest {

    static List<KillPoint> points() {
        return KillPoints.all();
    }

    @ParameterizedTest
    @MethodSource("points")
    void namesAMethodThatIsThere(KillPoint point) throws Exception {
        Class<?> type = Class.forName(point.type(), false, getClass().getClassLoader());

        assertThat(Arrays.stream(type.getDeclaredMethods()))
                .anySatisfy(method -> assertThat(method.getName()).isEqualTo(point.method()));
    }

    @Test
    void givesEachPointANameOfItsOwn() {
        assertThat(points().stream().map(KillPoint::name)).doesNotHaveDuplicates();
    }
}
