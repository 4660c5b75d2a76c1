package org.valise.gateway.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every misbehaviour is a case of its own, and the table says what there is. */
class CatalogueTest {
    private static final int LEAST = 150;

    private final List<Misbehaviour> all = Catalogue.all();

    @Test
    void holdsAtLeastAHundredAndFifty() {
        assertThat(all).hasSizeGreaterThanOrEqualTo(LEAST);
    }

    @Test
    void everyCaseHasItsOwnNameAndItsOwnSentence() {
        assertThat(all).extracting(found -> found.getClass().getSimpleName()).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(Misbehaviour::what)
                .doesNotHaveDuplicates()
                .allSatisfy(what -> assertThat(what)
                        .matches("[a-z].*[^.]")
                        .hasSizeGreaterThan(10)
                        .doesNotContain("|"));
    }

    @Test
    void everyGroupIsRun() {
        assertThat(all).extracting(Misbehaviour::group).isSubsetOf(Catalogue.GROUPS);
        assertThat(HostileCatalogueTest.class.getDeclaredMethods())
                .extracting(java.lang.reflect.Method::getName)
                .containsAll(Catalogue.GROUPS);
    }

    @Test
    void theTableIsUpToDate() throws Exception {
        assertThat(CatalogueText.written())
                .isEqualTo(IntStream.range(0, all.size())
                        .mapToObj(index -> CatalogueText.row(index + 1, all.get(index)))
                        .toList());
        assertThat(CatalogueText.results()).doesNotContain("not run", "FAILED");
    }
}
