package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Standing;
import dev.touchstone.testkit.Studies;
import dev.touchstone.testkit.Voices;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The evaluators as the platform gets them. */
class PluginTest {
    private static final Duration BUDGET = Duration.ofSeconds(1);

    @Test
    void allAreFound() {
        Set<String> ids = ServiceLoader.load(Evaluator.class).stream()
                .map(provider -> provider.get().id())
                .collect(Collectors.toSet());
        assertEquals(Set.of("embeddability", "generalisability", "practical-relevance", "reproducibility"), ids);
    }

    /** Five tasks, three arms, eight seeds, 720 questions, seven theories, prospective and retrospective. */
    @Test
    void aWholeStudyIsJudgedWithinASecond() {
        Studies studies = Studies.of(5, 8);
        for (Standing standing : List.of(Standing.PROSPECTIVE, Standing.RETROSPECTIVE)) {
            studies.theory("climatology", standing, Voices::climatology);
            for (int i = 0; i < 6; i++) {
                studies.theory("theory-" + i, standing, Voices::oracle);
            }
        }
        Dossier dossier = studies.dossier();
        assertEquals(720, dossier.questions().size());
        // Processor time, and the second run: a busy machine or a cold one is no slow program.
        judge(dossier);
        Duration took = judge(dossier);
        assertTrue(took.compareTo(BUDGET) < 0, () -> "took " + took);
    }

    private static Duration judge(Dossier dossier) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        new Embeddability().evaluate(dossier);
        new Reproducibility().evaluate(dossier);
        new Generalisability().evaluate(dossier);
        new PracticalRelevance().evaluate(dossier);
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin);
    }
}
