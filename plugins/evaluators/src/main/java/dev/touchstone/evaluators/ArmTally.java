package dev.touchstone.evaluators;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier.Finding;
import dev.touchstone.api.Score;
import dev.touchstone.api.Study;
import dev.touchstone.api.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What became of the claim's target in one arm so far, and the scores of that, made once. */
final class ArmTally {
    private final Study study;
    private final Arm arm;
    private final EffectSample effect;
    private final TreeSet<Finding> findings = new TreeSet<>(ArmRecord.ORDER);
    private final Map<String, Score> rates = new HashMap<>();
    private @Nullable ArmRecord record;
    private @Nullable List<Score> scores;

    ArmTally(Study study, Arm arm, Resamples resamples) {
        this.study = study;
        this.arm = arm;
        this.effect = new EffectSample(resamples);
    }

    void add(Finding finding) {
        findings.add(finding);
        rates.remove(finding.trial().task());
        record = null;
        scores = null;
    }

    ArmRecord record() {
        ArmRecord known = record;
        if (known == null) {
            known = ArmRecord.of(study, arm, findings);
            record = known;
        }
        return known;
    }

    /** None of an arm that the study does not declare. */
    List<Score> scores() {
        List<Score> known = scores;
        if (known == null) {
            known = record().declared() == 0 ? List.of() : made();
            scores = known;
        }
        return known;
    }

    private List<Score> made() {
        Map<String, String> labels = Map.of("phenomenon", study.phenomenon().id(), "arm", arm.label());
        List<Score> made = new ArrayList<>();
        made.add(Reproducibility.rate(labels, record()));
        made.addAll(EffectScores.of(labels, record(), effect));
        for (Task task : study.tasks()) {
            if (task.arms().containsKey(arm)) {
                made.add(rates.computeIfAbsent(task.name(), this::rate));
            }
        }
        return made;
    }

    private Score rate(String task) {
        return Reproducibility.rate(
                Map.of("phenomenon", study.phenomenon().id(), "arm", arm.label(), "task", task),
                record().ofTask(task, study.seeds()));
    }
}
