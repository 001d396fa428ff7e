package dev.touchstone.phenomena.lotteryticket;

import dev.touchstone.api.Setting;
import dev.touchstone.training.data.Law;
import java.util.List;
import java.util.stream.Stream;

/** What a study may vary. */
final class VariableSettings {
    static final String PARITY = "parity";
    static final String ADAMW = "adamw";
    static final String SGD = "sgd";
    static final String MAGNITUDE = "magnitude";
    static final String CHANCE = "chance";
    static final String ALL = "all";
    static final String REINITS = "reinits";

    private VariableSettings() {}

    static List<Setting> all() {
        return Stream.of(data(), network(), training(), pruning())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Setting> data() {
        List<String> laws = Stream.concat(Law.NAMES.stream(), Stream.of(PARITY)).toList();
        return List.of(
                new Setting.Choice("data", "what examples are drawn from", laws),
                new Setting.Whole("bits", "coordinates of a parity's example", 1, 1000),
                new Setting.Whole("relevant", "coordinates that decide a parity", 1, 20),
                new Setting.Whole("examples", "to train on", 10, 100_000),
                new Setting.Whole("test-examples", "to test on", 10, 100_000),
                new Setting.Real("label-noise", "probability that a train label is drawn anew", 0, 1));
    }

    private static List<Setting> network() {
        return List.of(
                new Setting.Whole("width", "units of the first hidden layer", 1, 4096),
                new Setting.Whole("depth", "hidden layers", 1, 8),
                new Setting.Real("taper", "units of a hidden layer over those of the one before", 0.1, 1),
                new Setting.Real("init-scale", "first weights over those of He's initialisation", 0.01, 100));
    }

    private static List<Setting> training() {
        return List.of(
                new Setting.Choice("optimiser", "how weights follow their gradient", List.of(ADAMW, SGD)),
                new Setting.Real("learning-rate", "of the optimiser", 1e-6, 100),
                new Setting.Real("momentum", "of SGD, or AdamW's first beta", 0, 0.999),
                new Setting.Real("weight-decay", "coupled for SGD, decoupled for AdamW", 0, 100),
                new Setting.Whole("batch", "examples a step", 1, 100_000),
                new Setting.Whole("steps", "of every network at every round", 1, 1_000_000));
    }

    private static List<Setting> pruning() {
        return List.of(
                new Setting.Choice("pruning", "which living weights a round keeps", List.of(MAGNITUDE, CHANCE)),
                new Setting.Real("keep", "share of the living weights that a round keeps", 0.01, 0.99),
                new Setting.Whole("rounds", "of pruning; the study's budget must be as large", 1, 20),
                new Setting.Choice("variants", "what is trained beside the ticket", List.of(ALL, REINITS)));
    }
}
