package dev.touchstone.api.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardNormalTest {
    /** Abramowitz &amp; Stegun 1964, table 26.1, to 15 decimals. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "0.5, 0.691462461274013",
        "1, 0.841344746068543",
        "1.5, 0.933192798731142",
        "2, 0.977249868051821",
        "3, 0.998650101968370"
    })
    void centreAgreesWithTheTable(double z, double cdf) {
        assertEquals(cdf, StandardNormal.cdf(z), 6e-16);
        assertEquals(1 - cdf, StandardNormal.cdf(-z), 6e-16);
    }

    /** R 4, pnorm(z): the relative error counts, as the tail itself is next to nothing. */
    @ParameterizedTest
    @CsvSource({
        "-5, 2.866515718791939e-07",
        "-6, 9.865876450376981e-10",
        "-7.5, 3.190891672910896e-14",
        "-10, 7.619853024160527e-24",
        "-20, 2.753624118606234e-89",
        "-30, 4.906713927148187e-198",
        "-37, 5.725571222524576e-300"
    })
    void tailsKeepTheirRelativePrecision(double z, double cdf) {
        assertEquals(1, StandardNormal.cdf(z) / cdf, 1e-13);
        assertEquals(1 - cdf, StandardNormal.cdf(-z), 2e-16);
    }

    /** R 4, qnorm(p). */
    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.0471",
        "1e-10, -6.361340902404056",
        "1e-5, -4.264890793922825",
        "0.025, -1.959963984540054",
        "0.25, -0.6744897501960817",
        "0.5, 0",
        "0.95, 1.644853626951472",
        "0.995, 2.575829303548901"
    })
    void quantilesAgreeWithPublishedOnes(double p, double z) {
        assertEquals(z, StandardNormal.quantile(p), p < 1e-100 ? 5e-5 : 4e-15 * Math.max(1, Math.abs(z)));
    }

    @Test
    void piecesMeetAndNeverFall() {
        double before = 0;
        for (double z = -39; z <= 39; z += 1.0 / 1024) {
            double cdf = StandardNormal.cdf(z);
            assertTrue(cdf >= before * (1 - 1e-14), "at " + z);
            before = cdf;
        }
        assertEquals(0, StandardNormal.cdf(Double.NEGATIVE_INFINITY));
        assertEquals(1, StandardNormal.cdf(Double.POSITIVE_INFINITY));
        assertEquals(0, StandardNormal.density(Double.POSITIVE_INFINITY));
        assertEquals(0.3989422804014327, StandardNormal.density(0), 1e-16);
    }
}
