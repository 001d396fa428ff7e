package dev.touchstone.host.containment;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Score;
import java.util.List;
import java.util.Map;

/** Evaluators, one of them sound. */
public final class BadEvaluators {
    private BadEvaluators() {}

    /** Exits. */
    public static final class Exits implements Evaluator {
        @Override
        public String id() {
            return "exits";
        }

        @Override
        public String source() {
            return "made for tests";
        }

        @Override
        @SuppressWarnings("SystemExitOutsideMain")
        public List<Score> evaluate(Dossier dossier) {
            System.exit(4);
            return List.of();
        }
    }

    /** Publishes what is no number. */
    public static final class NaNs implements Evaluator {
        @Override
        public String id() {
            return "nans";
        }

        @Override
        public String source() {
            return "made for tests";
        }

        @Override
        public List<Score> evaluate(Dossier dossier) {
            return List.of(Score.of("nonsense", Map.of(), Double.NaN, null, Map.of(), "", ""));
        }
    }

    /** Counts answers. */
    public static final class Counts implements Evaluator {
        @Override
        public String id() {
            return "counts";
        }

        @Override
        public String source() {
            return "made for tests";
        }

        @Override
        public List<Score> evaluate(Dossier dossier) {
            double count = dossier.submissions().size();
            return List.of(Score.of("answers", Map.of("phenomenon", "climb"), count, null, Map.of(), "", ""));
        }
    }
}
