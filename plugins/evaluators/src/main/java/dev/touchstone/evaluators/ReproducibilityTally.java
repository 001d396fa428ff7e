package dev.touchstone.evaluators;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier.Finding;
import dev.touchstone.api.Question;
import dev.touchstone.api.Score;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what became of the claim's target in each arm, and scores again only the arms where something came in. */
final class ReproducibilityTally implements Tally {
    private final Study study;
    private final Map<Arm, ArmTally> arms = new EnumMap<>(Arm.class);
    private @Nullable Score verdict;

    ReproducibilityTally(Study study) {
        this.study = study;
        Resamples resamples = new Resamples();
        for (Arm arm : Arm.values()) {
            arms.put(arm, new ArmTally(study, arm, resamples));
        }
    }

    @Override
    public void add(Question question) {}

    @Override
    public void add(Submission submission) {}

    @Override
    public void add(Finding finding) {
        String target = study.phenomenon().claim().target().name();
        if (finding.target().equals(target)) {
            arm(finding.trial().arm()).add(finding);
            verdict = null;
        }
    }

    @Override
    public List<Score> scores() {
        Score ofClaim = verdict;
        if (ofClaim == null) {
            ofClaim = Reproducibility.verdict(
                    study, arm(Arm.CANONICAL).record(), arm(Arm.CONTROL).record());
            verdict = ofClaim;
        }
        List<Score> scores = new ArrayList<>(List.of(ofClaim));
        arms.values().forEach(arm -> scores.addAll(arm.scores()));
        return scores;
    }

    private ArmTally arm(Arm arm) {
        return arms.computeIfAbsent(arm, missing -> new ArmTally(study, missing, new Resamples()));
    }
}
