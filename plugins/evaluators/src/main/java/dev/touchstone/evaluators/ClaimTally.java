package dev.touchstone.evaluators;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Question;
import dev.touchstone.api.Score;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For an evaluator that looks at nothing but what became of the claim: evaluates anew when one more outcome is known. */
final class ClaimTally implements Tally {
    private final Evaluator evaluator;
    private final Study study;
    private final List<Dossier.Finding> findings = new ArrayList<>();
    private @Nullable List<Score> scores;

    ClaimTally(Evaluator evaluator, Study study) {
        this.evaluator = evaluator;
        this.study = study;
    }

    @Override
    public void add(Question question) {}

    @Override
    public void add(Submission submission) {}

    @Override
    public void add(Dossier.Finding finding) {
        if (finding.target().equals(study.phenomenon().claim().target().name())) {
            findings.add(finding);
            scores = null;
        }
    }

    @Override
    public List<Score> scores() {
        List<Score> known = scores;
        if (known == null) {
            known = evaluator.evaluate(new Dossier(study, findings, Map.of(), List.of()));
            scores = known;
        }
        return known;
    }
}
