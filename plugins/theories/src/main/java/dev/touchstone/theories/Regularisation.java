package dev.touchstone.theories;

import dev.touchstone.api.Settings;
import java.util.List;

/**
 * Whether a trial's settings keep a model from fitting its noise: a penalty on its parameters, or examples held out to
 * tune one or to stop by. What theories of least squares without a penalty say is not meant for it.
 */
final class Regularisation {
    private static final List<String> NAMES = List.of("ridge", "ridge-share", "weight-decay", "validation");

    private Regularisation() {}

    static boolean isIn(Settings settings) {
        return NAMES.stream().anyMatch(name -> settings.has(name) && settings.number(name) > 0);
    }
}
