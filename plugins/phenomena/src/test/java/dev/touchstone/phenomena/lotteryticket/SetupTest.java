package dev.touchstone.phenomena.lotteryticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Settings;
import dev.touchstone.training.network.Perceptron;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupTest {
    @Test
    void widthsTaper() {
        Settings deep = Small.SETTINGS.with("width", 128, "depth", 4, "taper", 0.5);
        Perceptron architecture = (Perceptron) new Setup(deep).recipe().architecture();
        assertEquals(List.of(128, 64, 32, 16), architecture.hidden());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "batch | 201 | batch is 201; allowed are whole numbers from 1 to 200",
                "rounds | 9 | keep 0.4 over 9 rounds leaves none of 234 weights; allowed is at least one",
                "data | parity | setting bits is missing",
                "data | cats | data set is cats; allowed are gmix5",
                "width | 0 | hidden is 0; allowed are whole numbers from 1 to 100000"
            })
    void whatDoesNotGoTogetherIsRefused(String name, String value, String message) {
        Object typed = value.matches("\\d+") ? Long.valueOf(value) : value;
        var refused = assertThrows(
                IllegalArgumentException.class, () -> new LotteryTicket().check(Small.SETTINGS.with(name, typed)));
        assertTrue(String.valueOf(refused.getMessage()).startsWith(message), refused.getMessage());
    }
}
