package dev.touchstone.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Fault;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Theory;
import dev.touchstone.host.Extension;
import dev.touchstone.host.PluginHost;
import dev.touchstone.host.containment.BadEvaluators;
import dev.touchstone.host.containment.Jars;
import dev.touchstone.host.containment.Offenders;
import dev.touchstone.ledger.StudyLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole studies with plugins that misbehave, loaded from JARs. */
class OffendersTest {
    private static final long GATE = 200;

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private final Extension<Theory> mean = Workshop.extension(new Theories.Mean());

    @Test
    void theOthersAnswerAsTheyDoWithoutThem() throws InterruptedException {
        List<Class<? extends Offenders.Offender>> offenders = List.of(
                Offenders.Busy.class,
                Offenders.Exits.class,
                Offenders.NaNs.class,
                Offenders.Nulls.class,
                Offenders.Spawns.class,
                Offenders.Steps.class,
                Offenders.Throws.class);
        offenders.forEach(offender -> Jars.make(folder, offender, "1.0.0"));
        try (PluginHost host = PluginHost.open(folder);
                Workshop quiet = new Workshop(2, List.of(mean));
                Workshop loud = new Workshop(
                        2,
                        Stream.concat(host.theories().stream(), Stream.of(mean)).toList())) {
            assertEquals(offenders.size(), host.theories().size());
            StudyLog alone = conduct(quiet);
            StudyLog among = conduct(loud);
            assertFalse(answers("mean", alone).isEmpty());
            assertEquals(answers("mean", alone), answers("mean", among));
            assertEquals(alone.findings(), among.findings());
            for (String wrong : List.of("busy", "nans", "nulls", "steps", "throws")) {
                Set<Answer> said = Set.copyOf(answers(wrong, among).values());
                assertFalse(said.isEmpty(), wrong);
                said.forEach(answer -> {
                    Answer.Failed failed = (Answer.Failed) answer;
                    assertEquals(Fault.Kind.PLUGIN, failed.fault().kind());
                    assertFalse(failed.fault().remedy().isEmpty());
                });
            }
            assertTrue(
                    faults("steps", among).contains("with a median of 1500.0, which no outcome can be near"),
                    () -> faults("steps", among));
            for (String wrong : List.of("busy", "nans", "nulls", "steps", "throws")) {
                assertTrue(faults(wrong, among).contains("is quarantined"), () -> faults(wrong, among));
            }
            assertTrue(among.submissions().stream()
                    .filter(one -> one.theory().equals("exits"))
                    .anyMatch(one -> one.answer() instanceof Answer.Given));
        }
    }

    @Test
    void evaluatorsThatMisbehaveCostOnlyTheirScores() throws InterruptedException {
        Jars.make(folder, "exits", "1.0.0", Evaluator.class, BadEvaluators.Exits.class);
        Jars.make(folder, "nans", "1.0.0", Evaluator.class, BadEvaluators.NaNs.class);
        Jars.make(folder, "counts", "1.0.0", Evaluator.class, BadEvaluators.Counts.class);
        try (PluginHost host = PluginHost.open(folder);
                Workshop workshop = Workshop.judgedBy(host.evaluators(), List.of(mean))) {
            assertEquals(3, host.evaluators().size());
            StudyLog log = conduct(workshop);
            assertEquals(
                    List.of("answers"),
                    log.scores().stream().map(Score::measure).toList());
            List<String> faults =
                    log.faults().stream().map(Fault::message).sorted().toList();
            assertEquals(2, faults.size(), faults::toString);
            assertTrue(faults.get(0).contains("System.exit(4) is refused"), faults::toString);
            assertTrue(faults.get(1).contains("is NaN"), faults::toString);
        }
    }

    private static StudyLog conduct(Workshop workshop) throws InterruptedException {
        var study = workshop.study(GATE);
        assertTrue(workshop.laboratory.conduct(study, new Climb(), workshop::contenders));
        return StudyLog.read(workshop.ledger, study.id());
    }

    /** By question and standing; whether one came late is the machine's doing. */
    private static Map<String, Answer> answers(String theory, StudyLog log) {
        return new TreeMap<>(log.dossier().submissions().stream()
                .filter(one -> one.theory().equals(theory))
                .collect(Collectors.toMap(OffendersTest::key, Submission::answer, (one, other) -> one)));
    }

    private static String key(Submission one) {
        return one.question()
                + (one.standing() == Standing.RETROSPECTIVE ? " retrospective " : " live ")
                + one.protocol().label();
    }

    private static String faults(String theory, StudyLog log) {
        Function<Answer, String> message = answer ->
                answer instanceof Answer.Failed failed ? failed.fault().message() : "";
        return answers(theory, log).values().stream().map(message).collect(Collectors.joining("\n"));
    }
}
