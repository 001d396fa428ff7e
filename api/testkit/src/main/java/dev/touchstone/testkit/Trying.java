package dev.touchstone.testkit;

import dev.touchstone.api.History;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Theory;
import dev.touchstone.api.forecast.Forecast;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Examples parted into history and questions to ask: those of the last task, as the protocol "other tasks" has it. */
final class Trying {
    private final List<Example> past;
    private final List<Example> asked;

    Trying(List<Example> examples) {
        String last = task(examples.get(examples.size() - 1));
        past = examples.stream().filter(example -> !task(example).equals(last)).toList();
        asked = examples.stream().filter(example -> task(example).equals(last)).toList();
    }

    List<Example> past() {
        return past;
    }

    List<Example> asked() {
        return asked;
    }

    History history(Theory theory) {
        return new History(
                past.stream().map(example -> example.resolved(theory)).toList());
    }

    /** Histories of growing size, from one to all, each a random part of the whole. */
    List<History> parts(Theory theory, long seed) {
        List<Resolved> all = new ArrayList<>(history(theory).resolved());
        Collections.shuffle(all, new Random(seed));
        List<History> parts = new ArrayList<>();
        for (int size = 1; size < all.size(); size += 1 + size / 3) {
            parts.add(new History(all.subList(0, size)));
        }
        parts.add(new History(all));
        return parts;
    }

    Optional<Forecast> ask(Theory theory, Example example) {
        return theory.fit(history(theory)).forecast(example.question(), example.evidence(theory));
    }

    private static String task(Example example) {
        return example.question().trial().task();
    }
}
