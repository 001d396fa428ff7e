package dev.touchstone.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Interval;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void digitsThatMeanSomething() {
        assertEquals("0.0325", Numbers.number(0.032511));
        assertEquals("12.3", Numbers.number(12.345));
        assertEquals("1235", Numbers.number(1234.6));
        assertEquals("0", Numbers.number(-0.0));
        assertEquals("−2.78e−17", Numbers.number(-2.78e-17));
        assertEquals("0.00000278", Numbers.number(2.78e-6));
        assertEquals("−∞", Numbers.number(Double.NEGATIVE_INFINITY));
    }

    @Test
    void scoresHaveTwoDigitsAndTrueMinusSigns() {
        assertEquals("−0.12", Numbers.score(-0.1234));
        assertEquals("0.00", Numbers.score(-0.001));
    }

    @Test
    void percentagesKeepADigitOnlyWhereItIsNeeded() {
        assertEquals("100\u00a0%", Numbers.percent(1));
        assertEquals("80.5\u00a0%", Numbers.percent(0.80497));
    }

    @Test
    void intervalsAreInBrackets() {
        Interval interval = new Interval(-0.5, Double.POSITIVE_INFINITY, 0.95, "test");
        assertEquals("0.40 [−0.50,\u00a0∞]", Numbers.withInterval(0.4, interval, Numbers::score));
        assertEquals("–", Numbers.withInterval(null, null, Numbers::score));
    }
}
