package dev.touchstone.laboratory;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Forecaster;
import dev.touchstone.api.History;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Series;
import dev.touchstone.api.Theory;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.api.forecast.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Theories that try to know the outcome. Each answers {@link #HONEST} where it does not. */
final class Cheats {
    static final Forecast HONEST = new Samples(List.of(1.0));

    private Cheats() {}

    private abstract static class Cheat implements Theory {
        @Override
        public String source() {
            return "made for tests";
        }

        @Override
        public Set<String> metrics() {
            return Set.of("outcome", Climb.STEEPNESS.name());
        }
    }

    /** Keeps every history that it ever saw, and looks the question, its trial, its task and its seed up in it. */
    static class Hoarder extends Cheat {
        private final List<Resolved> hoard = new ArrayList<>();

        @Override
        public String id() {
            return "hoarder";
        }

        List<Resolved> hoard() {
            return hoard;
        }

        @Override
        public Forecaster fit(History history) {
            hoard().addAll(history.resolved());
            return (question, evidence) -> Optional.of(hoard().stream()
                    .filter(known -> known.question()
                            .trial()
                            .id()
                            .equals(question.trial().id()))
                    .map(known -> (Forecast) new Samples(List.of(known.value())))
                    .findFirst()
                    .orElse(HONEST));
        }
    }

    /** Hoards for all objects of its class, which no platform can keep it from. */
    static final class StaticHoarder extends Hoarder {
        static final List<Resolved> ALL = new ArrayList<>();

        @Override
        public String id() {
            return "static-hoarder";
        }

        @Override
        List<Resolved> hoard() {
            return ALL;
        }
    }

    /** Hoards evidence as well, and answers an earlier question by what it saw of its trial when asked a later one. */
    static final class Eavesdropper extends Cheat {
        private final Map<String, Double> latest = new HashMap<>();

        @Override
        public String id() {
            return "eavesdropper";
        }

        @Override
        public Forecaster fit(History history) {
            return this::forecast;
        }

        @Override
        public Optional<Forecast> forecast(Question question, Evidence evidence) {
            for (Series series : evidence.series().values()) {
                if (series.size() > 0 && series.position(series.size() - 1) > question.origin()) {
                    return Optional.of(new Samples(List.of(series.last())));
                }
            }
            if (evidence.series().containsKey("outcome")) {
                return Optional.of(
                        new Samples(List.of(evidence.series("outcome").last())));
            }
            Double known = latest.put(question.trial().id(), (double) question.origin());
            return Optional.of(known == null || known <= question.origin() ? HONEST : new Samples(List.of(known)));
        }
    }
}
