package dev.touchstone.evaluators;

import dev.touchstone.api.Claim;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import dev.touchstone.api.Study;
import dev.touchstone.api.Tally;
import java.util.List;
import java.util.Map;

/**
 * Whether a claim reproduces. The unit is one seed of one task. Publishes
 *
 * <ul>
 *   <li>{@code detection rate} of each arm, and of each arm of each task: the share of trials in which the claim's
 *       target was detected, with an exact 95 % interval; trials that were annulled are counted, never as either;
 *   <li>{@code reproducibility}: the verdict. <em>Reproduced</em> when the canonical rate's interval lies above the
 *       claim's canonical bar and the control rate's below its control bar; <em>refuted</em> when the canonical
 *       interval lies below one half or the control interval above; else <em>inconclusive</em>. Without a control arm
 *       nothing can be reproduced, but a claim that fails where it is made is refuted all the same;
 *   <li>{@code effect} and {@code standardised effect} of each arm: see {@link EffectScores}.
 * </ul>
 */
public final class Reproducibility implements Evaluator {
    @Override
    public String id() {
        return "reproducibility";
    }

    @Override
    public String source() {
        return "Clopper & Pearson 1934 (exact interval); Efron 1987 (BCa bootstrap); Steiger & Fouladi 1997, Box 1953"
                + " (standardised effect)";
    }

    /** What the tally says of the whole dossier, so that the two cannot differ. */
    @Override
    public List<Score> evaluate(Dossier dossier) {
        Tally tally = tally(dossier.study());
        dossier.findings().forEach(tally::add);
        return tally.scores();
    }

    @Override
    public Tally tally(Study study) {
        return new ReproducibilityTally(study);
    }

    /** How often the claim was detected. */
    static Score rate(Map<String, String> labels, ArmRecord of) {
        Rate rate = of.rate();
        boolean any = rate.trials() > 0;
        Interval interval = any ? rate.interval() : null;
        String remark = any ? "" : "No trial has an outcome that counts yet.";
        return Score.of("detection rate", labels, any ? rate.value() : null, interval, counts(of), "", remark);
    }

    private static Map<String, Long> counts(ArmRecord of) {
        Rate rate = of.rate();
        return Map.of(
                "trials",
                (long) rate.trials(),
                "detections",
                (long) rate.hits(),
                "annulled",
                of.annulled(),
                "unresolved",
                Math.max(0, of.declared() - of.findings().size()));
    }

    /** Whether the claim is met where it is made, and only there. */
    static Score verdict(Study study, ArmRecord canonical, ArmRecord control) {
        Claim claim = study.phenomenon().claim();
        Bars bars = new Bars(claim);
        String verdict = bars.verdict(canonical.rate(), control.rate());
        long tasks = study.cohorts().stream().map(Cohort::task).distinct().count();
        String outlook = new Outlook(bars, canonical.rate(), control.rate(), (int) tasks).sentence();
        boolean controlled = control.declared() > 0;
        String remark = controlled || verdict.equals("refuted")
                ? outlook
                : "The study has no control arm, so nothing shows that the phenomenon vanishes where the claim says.";
        Map<String, Long> counts = Map.of(
                "canonical trials", (long) canonical.rate().trials(),
                "canonical detections", (long) canonical.rate().hits(),
                "canonical annulled", canonical.annulled(),
                "control trials", (long) control.rate().trials(),
                "control detections", (long) control.rate().hits(),
                "control annulled", control.annulled());
        Map<String, String> labels = Map.of(
                "phenomenon", study.phenomenon().id(), "target", claim.target().name());
        return Score.of("reproducibility", labels, null, null, counts, verdict, remark);
    }
}
