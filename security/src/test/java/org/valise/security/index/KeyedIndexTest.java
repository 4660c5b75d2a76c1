package org.valise.security.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.valise.security.TestMember;

class KeyedIndexTest {
    private final KeyedIndex index = withKey(1);

    private static KeyedIndex withKey(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return new KeyedIndex(new SecretKeySpec(key, "AES"), TestMember.PROVIDERS);
    }

    @Test
    void givesEqualTermsToEqualValuesOfAKind() {
        assertThat(index.term("serial", "KFX42404")).isEqualTo(withKey(1).term("serial", "KFX42404"));
    }

    @Test
    void givesOtherTermsToOtherKindsValuesAndKeys() {
        byte[] term = index.term("serial", "KFX42404");
        assertThat(term).hasSize(KeyedIndex.TERM_BYTES);
        assertThat(index.term("case", "KFX42404")).isNotEqualTo(term);
        assertThat(index.term("serial", "KFX42405")).isNotEqualTo(term);
        assertThat(withKey(2).term("serial", "KFX42404")).isNotEqualTo(term);
    }

    @Test
    void separatesTheKindFromTheValue() {
        assertThat(index.term("a", "bc")).isNotEqualTo(index.term("ab", "c"));
    }

    @Test
    void keepsTheTermsThatDatabasesHold() {
        assertThat(HexFormat.of().formatHex(index.term("serial", "KFX42404")))
                .isEqualTo("76224b343bca9bcbbe3daa642ce31d8ccbc47709eeaa7ce34a8d4588b0e3d748");
    }
}
