package org.dualusegraph.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Twenty-seven countries are inside the European Union; an unknown one is not. */
class EuropeanUnionTest {

    @Test
    void twenty_seven_of_all_countries_are_inside() {
        assertThat(Stream.of(Locale.getISOCountries()).filter(EuropeanUnion::contains))
                .hasSize(27)
                .contains("RO", "GR", "HR")
                .doesNotContain("GB", "CH", "NO", "UA");
    }

    @Test
    void what_is_unknown_is_outside() {
        assertThat(EuropeanUnion.contains(null)).isFalse();
        assertThat(EuropeanUnion.contains("EL")).isFalse();
    }
}
