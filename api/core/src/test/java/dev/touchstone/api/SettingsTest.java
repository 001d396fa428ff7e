package dev.touchstone.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SettingsTest {
    private static final Settings SETTINGS = Settings.of("decay", 0.1, "width", 128, "loss", "mse", "bias", false);

    @Test
    void readsWhatWasPut() {
        assertEquals(0.1, SETTINGS.number("decay"));
        assertEquals(128, SETTINGS.number("width"));
        assertEquals(128, SETTINGS.integer("width"));
        assertEquals("mse", SETTINGS.text("loss"));
        assertTrue(SETTINGS.has("bias"));
        assertFalse(SETTINGS.has("lr"));
    }

    @Test
    void intAndLongAreTheSame() {
        assertEquals(Settings.of("width", 128), Settings.of("width", 128L));
    }

    @Test
    void withLeavesTheOriginalAlone() {
        Settings changed = SETTINGS.with("decay", 1.0, "lr", 0.01);
        assertEquals(1.0, changed.number("decay"));
        assertEquals(0.01, changed.number("lr"));
        assertEquals(0.1, SETTINGS.number("decay"));
        assertFalse(SETTINGS.has("lr"));
    }

    @Test
    void cannotBeChanged() {
        assertThrows(
                UnsupportedOperationException.class, () -> SETTINGS.values().put("decay", 2.0));
    }

    @Test
    void errorsNameTheSettingItsValueAndWhatThereIs() {
        refuses(
                "setting lr is missing, expected a Number; there are [bias, decay, loss, width]",
                () -> SETTINGS.number("lr"));
        refuses("setting loss is mse, expected a Number", () -> SETTINGS.number("loss"));
        refuses("setting decay is 0.1, expected a Long", () -> SETTINGS.integer("decay"));
        refuses("setting width is 128, expected a String", () -> SETTINGS.text("width"));
        refuses(
                "setting n is 3000000000, must lie within",
                () -> Settings.of("n", 3_000_000_000L).integer("n"));
    }

    @Test
    void refusesWhatCannotBeNamed() {
        refuses("need a value for each name; got 1", () -> Settings.of("decay"));
        refuses("setting name 1 must be a text", () -> Settings.of(1, 2));
        refuses("setting decay is NaN, must be finite", () -> Settings.of("decay", Double.NaN));
        refuses("setting decay is Infinity, must be finite", () -> Settings.of("decay", Double.POSITIVE_INFINITY));
        refuses(
                "setting decay is 0.5, must be a text, a boolean, an integer or a double",
                () -> Settings.of("decay", 0.5f));
    }

    private static void refuses(String message, Executable executable) {
        String found = String.valueOf(
                assertThrows(IllegalArgumentException.class, executable).getMessage());
        assertTrue(found.contains(message), () -> found + " should say " + message);
    }
}
