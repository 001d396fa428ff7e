package dev.touchstone.theories;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Theory;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ServicesTest {
    /** A theory that the services file does not list is never asked. */
    @Test
    void allFifteenAreListed() {
        assertEquals(
                List.of(
                        "bias-variance-across-seeds",
                        "climatology",
                        "curve-extrapolation",
                        "decay-law-with-curve",
                        "effective-parameters",
                        "feature-alignment",
                        "interpolation-threshold",
                        "kernel-target-alignment",
                        "linear-mode-connectivity",
                        "persistence",
                        "rises-until-interpolation",
                        "sharpness",
                        "variance-inflation",
                        "weight-decay-law",
                        "weight-norm"),
                ServiceLoader.load(Theory.class).stream()
                        .map(provider -> provider.get().id())
                        .sorted()
                        .toList());
    }
}
