package dev.touchstone.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Theory;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.host.Extension;
import dev.touchstone.host.Platform;
import dev.touchstone.ledger.StudyLog;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Plugins come, go and are replaced while a study trains. */
class ChangingTheoriesTest {
    private static final long SLOW_GATE = 60_000;
    private static final List<String> TASKS = List.of("hill-1", "hill-2", "hill-3");

    private final Extension<Theory> mean = Workshop.extension(new Theories.Mean());
    private final Extension<Theory> steep = Workshop.extension(new Theories.Steep());

    @Test
    void aTheoryThatComesIsAskedFromThenOnAndInRetrospectEverywhere() throws InterruptedException {
        try (Workshop workshop = new Workshop(2, List.of(mean))) {
            StudyLog log = conduct(workshop, Map.of("hill-2", List.of(mean, steep)));
            assertEquals(Set.copyOf(TASKS), tasks(log, "mean", Standing.PROSPECTIVE));
            assertEquals(Set.of("hill-2", "hill-3"), tasks(log, "steep", Standing.PROSPECTIVE));
            assertEquals(Set.copyOf(TASKS), tasks(log, "steep", Standing.RETROSPECTIVE));
            assertEquals(
                    1,
                    workshop.ledger.find(log.id(), Fact.TheoriesChanged.class).size());
            assertEquals(List.of("mean", "steep"), ids(log.theories()));
            assertEquals(List.of("mean"), ids(log.study().theories()));
            assertTrue(workshop.ledger.verify().ok());
        }
    }

    @Test
    void anInstrumentRunsAsSoonAsATheoryThatComesSubscribesToIt() throws InterruptedException {
        try (Workshop workshop = new Workshop(1, List.of(mean))) {
            StudyLog log = conduct(workshop, Map.of("hill-3", List.of(mean, steep)));
            Set<String> measured = log.cohorts().stream()
                    .filter(cohort -> cohort.metrics().contains(Climb.STEEPNESS.name()))
                    .map(cohort -> cohort.cohort().task())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of("hill-3"), measured);
        }
    }

    @Test
    void aTheoryThatGoesIsAskedNoMoreAndNobodyWaitsForIt() throws InterruptedException {
        try (Workshop workshop = new Workshop(2, List.of(mean, steep))) {
            StudyLog log = conduct(workshop, Map.of("hill-2", List.of(mean)));
            assertEquals(Set.of("hill-1"), tasks(log, "steep", Standing.PROSPECTIVE));
            assertEquals(Set.of(), tasks(log, "steep", Standing.RETROSPECTIVE));
            assertEquals(Set.copyOf(TASKS), tasks(log, "mean", Standing.PROSPECTIVE));
            assertEquals(List.of("mean", "steep", Platform.ORACLE.id()), ids(log.contenders()));
        }
    }

    @Test
    void newQuestionsGoToTheNewVersionOfATheory() throws InterruptedException {
        Extension<Theory> newer = Workshop.extension(new Theories.Mean(), "1.1.0");
        try (Workshop workshop = new Workshop(2, List.of(mean))) {
            StudyLog log = conduct(workshop, Map.of("hill-2", List.of(newer)));
            Map<String, Set<String>> versions = new TreeMap<>();
            log.submissions().stream()
                    .filter(one -> one.standing() == Standing.PROSPECTIVE)
                    .forEach(one -> versions.computeIfAbsent(task(log, one), task -> new TreeSet<>())
                            .add(one.plugin().version()));
            assertEquals(
                    Map.of("hill-1", Set.of("1.0.0"), "hill-2", Set.of("1.1.0"), "hill-3", Set.of("1.1.0")), versions);
        }
    }

    @Test
    void whatComesAndGoesChangesNothingForTheOthers() throws InterruptedException {
        try (Workshop quiet = new Workshop(2, List.of(mean));
                Workshop restless = new Workshop(2, List.of(mean))) {
            StudyLog undisturbed = conduct(quiet, Map.of());
            StudyLog disturbed = conduct(restless, Map.of("hill-2", List.of(steep, mean), "hill-3", List.of(mean)));
            assertEquals(of("mean", undisturbed), of("mean", disturbed));
            assertEquals(undisturbed.findings(), disturbed.findings());
        }
    }

    @Test
    void aStudyThatIsTakenUpAgainAsksThoseThatAreThereThen() throws InterruptedException {
        try (Workshop workshop = new Workshop(1, List.of(mean))) {
            Study study = workshop.study(SLOW_GATE);
            Climb stopping = new Climb() {
                @Override
                void reached(Cohort cohort, long step) {
                    if (cohort.task().equals("hill-2")) {
                        workshop.laboratory.stop();
                    }
                }
            };
            assertFalse(workshop.laboratory.conduct(study, stopping, workshop::contenders));
            workshop.present(List.of(mean, steep));
            assertTrue(workshop.newLaboratory(1).conduct(study, new Climb(), workshop::contenders));
            StudyLog log = StudyLog.read(workshop.ledger, study.id());
            assertEquals(Set.of("hill-2", "hill-3"), tasks(log, "steep", Standing.PROSPECTIVE));
            assertEquals(Set.copyOf(TASKS), tasks(log, "mean", Standing.PROSPECTIVE));
        }
    }

    /** @param from the task at whose beginning other theories are there */
    private static StudyLog conduct(Workshop workshop, Map<String, List<Extension<Theory>>> from)
            throws InterruptedException {
        Study study = workshop.study(SLOW_GATE);
        Climb climb = new Climb() {
            @Override
            void reached(Cohort cohort, long step) {
                List<Extension<Theory>> others = from.get(cohort.task());
                if (others != null && step == 1) {
                    workshop.present(others);
                }
            }
        };
        assertTrue(workshop.laboratory.conduct(study, climb, workshop::contenders));
        return StudyLog.read(workshop.ledger, study.id());
    }

    private static Set<String> tasks(StudyLog log, String theory, Standing standing) {
        Predicate<Submission> meant = one -> one.theory().equals(theory) && one.standing() == standing;
        return log.submissions().stream()
                .filter(meant)
                .map(one -> task(log, one))
                .collect(Collectors.toSet());
    }

    private static String task(StudyLog log, Submission submission) {
        return Objects.requireNonNull(log.questions().get(submission.question()))
                .trial()
                .task();
    }

    private static Set<Submission> of(String theory, StudyLog log) {
        Dossier dossier = log.dossier();
        return dossier.submissions().stream()
                .filter(one -> one.theory().equals(theory))
                .collect(Collectors.toSet());
    }

    private static List<String> ids(List<Study.Contender> theories) {
        return theories.stream().map(Study.Contender::id).toList();
    }
}
