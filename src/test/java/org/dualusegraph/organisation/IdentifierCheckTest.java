package org.dualusegraph.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identifiers that registers give are taken, in one form; what no register gives is not. */
class IdentifierCheckTest {

    private static final Path ROR = Path.of(System.getProperty("realdata.dir", "../shared/data"), "ror_organisations");
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

    @ParameterizedTest
    @CsvSource({
        "ROR, 051qem850, 051qem850",
        "ROR, https://ror.org/05aec4025, 05aec4025",
        "ROR, 02MHBDP94, 02mhbdp94",
        "LEI, 5493001KJTIIGC8Y1R12, 5493001KJTIIGC8Y1R12",
        "LEI, 7LTWFZYICNSX8D621K86, 7LTWFZYICNSX8D621K86",
        "LEI, 549300MLUDYVRQOOXS22, 549300MLUDYVRQOOXS22",
        "CUI, 14399840, 14399840",
        "CUI, RO 1590082, 1590082",
        "CUI, 6859662, 6859662",
        "VAT, RO14399840, RO14399840",
        "VAT, de 811 128 135, DE811128135",
        "VAT, NL004495445B01, NL004495445B01",
        "VAT, FR83404833048, FR83404833048",
        "VAT, EL094019245, EL094019245",
        "NCAGE, 1CNF9, 1CNF9",
        "NCAGE, u1234, U1234",
        "WIKIDATA, q95, Q95",
        "ISNI, 0000 0001 2231 4551, 0000000122314551",
        "ISNI, 000000012146438X, 000000012146438X",
        "PIC, 999993953, 999993953",
        "GRID, grid.5335.0, grid.5335.0",
        "EUID, ROONRC.J40/8302/1997, ROONRC.J40/8302/1997",
        "EUID, DEK1101R.HRB116737, DEK1101R.HRB116737",
        "OTHER, Any thing, Any thing"
    })
    void what_a_register_gives_is_taken_in_one_form(IdentifierScheme scheme, String written, String normal) {
        assertThat(IdentifierCheck.normal(scheme, written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "ROR, 051qem851",
        "ROR, 151qem850",
        "ROR, 051qem8500",
        "ROR, 051qeu850",
        "LEI, 5493001KJTIIGC8Y1R13",
        "LEI, 5493001KJTIIGC8Y1R1",
        "CUI, 14399841",
        "CUI, 0",
        "CUI, 014399840",
        "CUI, 12345678901",
        "VAT, RO14399841",
        "VAT, 14399840",
        "VAT, US123456789",
        "VAT, DE81112813",
        "VAT, R",
        "NCAGE, ABCDE",
        "NCAGE, 1I234",
        "NCAGE, 12345L",
        "WIKIDATA, 95",
        "WIKIDATA, Q0",
        "ISNI, 0000000122314552",
        "ISNI, 00000001X2314551",
        "PIC, 12345678",
        "GRID, 5335.0",
        "EUID, ONRC.J40",
        "EUID, ROONRC"
    })
    void what_no_register_gives_is_refused(IdentifierScheme scheme, String written) {
        assertThat(IdentifierCheck.normal(scheme, written)).isNull();
    }

    @Test
    void every_id_of_the_ror_dump_is_taken() throws IOException {
        assumeTrue(Files.isDirectory(ROR), "no folder " + ROR.toAbsolutePath() + " (set -Drealdata.dir)");
        JsonMapper mapper = new JsonMapper();
        List<String> refused = new ArrayList<>();
        int read = 0;
        for (String file : List.of("organisations_ro.jsonl", "organisations_europe.jsonl")) {
            for (String line : Files.readAllLines(ROR.resolve(file))) {
                String id = mapper.readTree(line).path("id").asText();
                read++;
                if (!id.equals(IdentifierCheck.normal(IdentifierScheme.ROR, id))) {
                    refused.add(id);
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(read).isPositive();
    }

    @Provide
    Arbitrary<String> rors() {
        return Arbitraries.integers().between(0, (1 << 30) - 1).map(number -> {
            StringBuilder text = new StringBuilder();
            for (int shift = 25; shift >= 0; shift -= 5) {
                text.append(CROCKFORD.charAt(number >> shift & 31));
            }
            return "0" + text + "%02d".formatted(98 - number * 100L % 97);
        });
    }

    @Property(tries = 300)
    void an_error_in_a_ror_id_is_found(@ForAll("rors") String id) {
        assertThat(IdentifierCheck.normal(IdentifierScheme.ROR, id)).isEqualTo(id);
        assertThat(errors(id, CROCKFORD, CROCKFORD))
                .allSatisfy(wrong -> assertThat(IdentifierCheck.normal(IdentifierScheme.ROR, wrong))
                        .isNull());
    }

    @Provide
    Arbitrary<String> isnis() {
        return Arbitraries.strings()
                .withChars(DIGITS.toCharArray())
                .ofLength(15)
                .map(body -> {
                    int sum = 0;
                    for (int i = 0; i < 15; i++) {
                        sum = (sum + body.charAt(i) - '0') * 2;
                        sum %= 11;
                    }
                    int check = (12 - sum) % 11;
                    return body + (check == 10 ? "X" : String.valueOf(check));
                });
    }

    @Property(tries = 300)
    void an_error_in_an_isni_is_found(@ForAll("isnis") String isni) {
        assertThat(IdentifierCheck.normal(IdentifierScheme.ISNI, isni)).isEqualTo(isni);
        assertThat(errors(isni, DIGITS, DIGITS + "X"))
                .allSatisfy(wrong -> assertThat(IdentifierCheck.normal(IdentifierScheme.ISNI, wrong))
                        .isNull());
    }

    @Provide
    Arbitrary<String> leis() {
        return Arbitraries.strings()
                .withChars((DIGITS + LETTERS).toCharArray())
                .ofLength(18)
                .map(body -> {
                    java.math.BigInteger number = new java.math.BigInteger(body.chars()
                                    .mapToObj(character -> String.valueOf(Character.digit(character, 36)))
                                    .reduce("", String::concat)
                            + "00");
                    return body
                            + "%02d"
                                    .formatted(98
                                            - number.mod(java.math.BigInteger.valueOf(97))
                                                    .intValue());
                });
    }

    /** MOD 97-10 lets some exchanges of a letter and a digit through, so characters are exchanged with their like. */
    @Property(tries = 300)
    void an_error_among_digits_or_among_letters_of_a_lei_is_found(@ForAll("leis") String lei) {
        assertThat(IdentifierCheck.normal(IdentifierScheme.LEI, lei)).isEqualTo(lei);
        List<String> wrong = new ArrayList<>(errors(lei, DIGITS, DIGITS));
        wrong.addAll(errors(lei, LETTERS, LETTERS));
        assertThat(wrong)
                .allSatisfy(text -> assertThat(IdentifierCheck.normal(IdentifierScheme.LEI, text))
                        .isNull());
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.integers().between(1, 999_999_999).map(String::valueOf);
    }

    /** The remainders 0 and 10 share the digit 0, which is the one gap of this code. */
    @Property(tries = 500)
    void a_cui_has_one_control_digit_and_an_error_is_found_unless_it_falls_into_the_gap(@ForAll("codes") String body) {
        int remainder = remainder(body);
        String code = body + remainder % 10;
        assertThat(IdentifierCheck.normal(IdentifierScheme.CUI, code)).isEqualTo(code);
        assertThat(IdentifierCheck.normal(IdentifierScheme.VAT, "RO" + code)).isEqualTo("RO" + code);
        for (String wrong : errors(code, DIGITS, DIGITS)) {
            boolean gap = wrong.endsWith("0") && remainder(wrong.substring(0, wrong.length() - 1)) == 10
                    || code.endsWith("0") && remainder == 10;
            if (!gap) {
                assertThat(IdentifierCheck.normal(IdentifierScheme.CUI, wrong)).isNull();
            }
        }
    }

    private static int remainder(String body) {
        String weights = "753217532";
        int sum = 0;
        for (int i = 1; i <= body.length(); i++) {
            sum += (body.charAt(body.length() - i) - '0') * (weights.charAt(weights.length() - i) - '0');
        }
        return sum * 10 % 11;
    }

    /** Every text with another character at one place, and every one with two neighbours exchanged. */
    private static List<String> errors(String text, String from, String to) {
        List<String> errors = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            int place = i;
            if (from.indexOf(text.charAt(i)) >= 0) {
                Stream.of(to.split(""))
                        .filter(other -> text.charAt(place) != other.charAt(0))
                        .forEach(other -> errors.add(text.substring(0, place) + other + text.substring(place + 1)));
            }
            if (i > 0
                    && text.charAt(i) != text.charAt(i - 1)
                    && from.indexOf(text.charAt(i)) >= 0
                    && from.indexOf(text.charAt(i - 1)) >= 0) {
                errors.add(text.substring(0, i - 1) + text.charAt(i) + text.charAt(i - 1) + text.substring(i + 1));
            }
        }
        return errors;
    }
}
