package org.valise.campaign.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.valise.campaign.scene.Scene;

class PlanTest {
    private static final Collection<Kind> KINDS = Arrays.asList(Kind.values());

    @Test
    void givesTheSameFaultsForTheSameSeed() {
        assertThat(plan(7, 200)).isEqualTo(plan(7, 200));
        assertThat(plan(8, 200)).isNotEqualTo(plan(7, 200));
    }

    @Test
    void givesTheSameFaultsInWhateverOrderTheKindsAreNamed() {
        List<Kind> backwards = Arrays.asList(Kind.values());
        Collections.reverse(backwards);

        assertThat(Plan.of(7, 50, backwards, Scene.CODES)).isEqualTo(plan(7, 50));
    }

    @Test
    void hasEachKindOnceWhenThereIsRoomForEach() {
        assertThat(plan(7, KINDS.size()).faults()).extracting(Fault::kind).containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void hasWhatIsCheapMoreOftenWhenThereIsRoomForMore() {
        List<Kind> kinds = plan(7, 1_000).faults().stream().map(Fault::kind).toList();

        assertThat(kinds).contains(Kind.values());
        assertThat(Collections.frequency(kinds, Kind.RESET_LINE))
                .isGreaterThan(4 * Collections.frequency(kinds, Kind.BREAK_DISK));
    }

    @Test
    void hitsEveryMember() {
        assertThat(Scene.CODES)
                .allSatisfy(member -> assertThat(plan(7, 200).of(member)).isNotEmpty());
    }

    private static Plan plan(long seed, int count) {
        return Plan.of(seed, count, KINDS, Scene.CODES);
    }
}
