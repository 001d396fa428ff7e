package dev.touchstone.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    /** Pinned as text, so that a Java version that prints doubles otherwise is found out. 2e23 is one of those. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-0.0, 0",
        "1, 1",
        "100, 1E+2",
        "0.001, 0.001",
        "1e-7, 1E-7",
        "2e23, 2E+23",
        "9007199254740993, 9007199254740992",
        "0.30000000000000004, 0.30000000000000004",
        "5.6843418860808015e-14, 5.684341886080802E-14",
        "1.7976931348623157e308, 1.7976931348623157E+308",
        "4.9e-324, 5E-324"
    })
    void doublesHaveOneText(double number, String text) {
        assertEquals(text, CanonicalJson.of(number));
    }

    @Property
    void doublesReadBackAsThemselves(@ForAll("anyDouble") double number) {
        assertEquals(number + 0.0, Double.parseDouble(CanonicalJson.of(number)));
    }

    /** No decimal of one digit less, rounded either way, would do. */
    @Property
    void doublesAreAsShortAsCanBe(@ForAll("anyDouble") double number) {
        BigDecimal text = new BigDecimal(CanonicalJson.of(number));
        int digits = text.stripTrailingZeros().precision();
        for (RoundingMode way : List.of(RoundingMode.DOWN, RoundingMode.UP)) {
            if (digits > 1) {
                BigDecimal shorter = new BigDecimal(number).round(new MathContext(digits - 1, way));
                assertTrue(shorter.doubleValue() != number, () -> text + " could be " + shorter);
            }
        }
    }

    @Property
    void orderOfKeysDoesNotCount(@ForAll Map<String, Boolean> map) {
        List<String> keys = Arrays.asList(map.keySet().toArray(String[]::new));
        Collections.reverse(keys);
        Map<String, Boolean> reversed = new LinkedHashMap<>();
        keys.forEach(key -> reversed.put(key, Boolean.TRUE.equals(map.get(key))));
        assertEquals(CanonicalJson.of(map), CanonicalJson.of(reversed));
    }

    @Test
    void nestsWithoutWhiteSpace() {
        Object value = Map.of("b", List.of(1, 2L, "x"), "a", Map.of("z", true), "B", List.of());
        assertEquals("{\"B\":[],\"a\":{\"z\":true},\"b\":[1,2,\"x\"]}", CanonicalJson.of(value));
    }

    /** RFC 8785, section 3.2.2.2. */
    @Test
    void escapesWhatItMustAndNothingElse() {
        assertEquals("\"\\\"\\\\/\"", CanonicalJson.of("\"\\/"));
        assertEquals("\"\\b\\t\\n\\f\\r\"", CanonicalJson.of("\b\t\n\f\r"));
        assertEquals("\"\\u0000\\u000b\\u001f\"", CanonicalJson.of("\u0000\u000b\u001f"));
        assertEquals("\"\u007f\u00e9\u20ac\ud83d\ude00\"", CanonicalJson.of("\u007f\u00e9\u20ac\ud83d\ude00"));
    }

    @Test
    void refusesWhatHasNoOneText() {
        for (Object bad : new Object[] {Double.NaN, Double.POSITIVE_INFINITY, 1.5f, 'x', new Object(), Map.of(1, 2)}) {
            assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(bad));
        }
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(Collections.singletonList(null)));
    }

    @Provide
    Arbitrary<Double> anyDouble() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
                Arbitraries.integers().between(-1074, 1023).map(exponent -> Math.scalb(1.0, exponent)),
                Arbitraries.integers().between(-10_000, 10_000).map(n -> n / 1000.0));
    }
}
