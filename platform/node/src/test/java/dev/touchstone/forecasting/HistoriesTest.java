package dev.touchstone.forecasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evidence;
import dev.touchstone.api.History;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Question;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Task;
import dev.touchstone.api.Trial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What the protocols say, spelt out question by question, against what histories hold. */
class HistoriesTest {
    private static final Set<Standing> STANDINGS = Set.of(Standing.PROSPECTIVE, Standing.RETROSPECTIVE);

    @Property(tries = 300)
    void historiesHoldWhatTheirProtocolAllowsAndNothingElse(@ForAll long seed, @ForAll Protocol protocol) {
        SplittableRandom random = new SplittableRandom(seed);
        LittleStudy little = LittleStudy.of("climb", protocol, random);
        LittleStudy other = LittleStudy.of("fall", protocol, random);
        List<Known> elsewhere = new Archive(other.log()).all();
        Histories histories = new Histories(
                new Archive(little.log()),
                little.reference().stream().map(Known::of).toList());
        Map<String, Outcome> outcomes = little.log().dossier().outcomes();
        for (Question asked : little.log().questions().values()) {
            for (Standing standing : STANDINGS) {
                Scope scope = Scope.of(little.study().id(), protocol, standing, asked.trial());
                List<Known> history = histories.of(scope, elsewhere);
                Set<String> found = history.stream().map(Known::id).collect(Collectors.toSet());
                assertEquals(found.size(), history.size(), "nothing twice");
                assertTrue(history.stream().noneMatch(known -> known.question().equals(asked)));
                assertEquals(allowed(little, other, outcomes, asked, protocol, standing), found);
                history.stream()
                        .filter(known -> outcomes.containsKey(known.id()) && isSeenOf(little.study(), known, scope))
                        .forEach(known ->
                                assertEquals(outcomes.get(known.id()), known.outcome(), "its own comes first"));
            }
        }
    }

    @Property(tries = 100)
    void evidenceIsThatOfTheSubscribedMetricsUpToTheOrigin(@ForAll long seed) {
        LittleStudy little = LittleStudy.of("climb", Protocol.OTHER_TASKS, new SplittableRandom(seed));
        Archive archive = new Archive(little.log());
        Eyes plain = new Eyes(Set.of(), false);
        Eyes curious = new Eyes(Set.of(LittleStudy.WEIGHT, "nothing"), false);
        for (Known known : archive.all()) {
            assertEquals(little.log().evidence(known.question(), Set.of()), plain.evidence(known));
            Evidence seen = curious.evidence(known);
            assertEquals(little.log().evidence(known.question(), Set.of(LittleStudy.WEIGHT)), seen);
            seen.series()
                    .values()
                    .forEach(series -> assertTrue(series.position(series.size() - 1)
                            <= known.question().origin()));
        }
        List<Known> teaching = archive.all().stream().filter(Known::teaches).toList();
        History history = curious.history(teaching, Protocol.OTHER_SEEDS);
        assertEquals(Protocol.OTHER_SEEDS, history.protocol());
        assertFalse(history.resolved().stream().anyMatch(r -> r.outcome() instanceof Outcome.Annulled));
    }

    /** Whether a question of the study is one that the study itself resolved before the scope. */
    private static boolean isSeenOf(Study study, Known known, Scope scope) {
        return scope.replayed()
                || tasks(study).indexOf(known.question().trial().task())
                        < tasks(study).indexOf(scope.task());
    }

    private static Set<String> allowed(
            LittleStudy little,
            LittleStudy other,
            Map<String, Outcome> outcomes,
            Question asked,
            Protocol protocol,
            Standing standing) {
        if (protocol == Protocol.OTHER_PHENOMENA) {
            return resolved(other.log().dossier());
        }
        Study study = little.study();
        List<String> order = tasks(study);
        Predicate<Question> seen = q -> standing == Standing.RETROSPECTIVE
                || order.indexOf(q.trial().task()) < order.indexOf(asked.trial().task());
        Map<String, Question> questions = new HashMap<>();
        little.reference().forEach(one -> questions.put(one.question().id(), one.question()));
        little.log().questions().forEach((id, question) -> {
            Outcome outcome = outcomes.get(id);
            if (outcome != null && seen.test(question)) {
                questions.remove(id);
                if (teaches(outcome)) {
                    questions.put(id, question);
                }
            }
        });
        return questions.entrySet().stream()
                .filter(entry -> !isForbidden(study, entry.getValue().trial(), asked.trial(), protocol))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isForbidden(Study study, Trial trial, Trial asked, Protocol protocol) {
        if (protocol == Protocol.OTHER_SEEDS) {
            return trial.seed() == asked.seed();
        }
        Task task = study.tasks().get(tasks(study).indexOf(asked.task()));
        return trial.task().equals(asked.task()) || trial.settings().equals(task.settings(trial.arm()));
    }

    private static Set<String> resolved(Dossier dossier) {
        return dossier.outcomes().entrySet().stream()
                .filter(entry -> teaches(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean teaches(@Nullable Outcome outcome) {
        return outcome != null && !(outcome instanceof Outcome.Annulled);
    }

    private static List<String> tasks(Study study) {
        return study.tasks().stream().map(Task::name).toList();
    }
}
