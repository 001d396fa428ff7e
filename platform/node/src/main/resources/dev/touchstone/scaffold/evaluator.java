package @package@;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Interval;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How far the medians of each theory's forecasts lie from what was observed, on average, in the unit of the claim's
 * target. Put your own judgement in its place.
 */
public final class @Class@ implements Evaluator {
    private static final String MEASURE = "@id@";
    private static final double LEVEL = 0.95;
    private static final double NORMAL_QUANTILE = 1.96;

    @Override
    public String id() {
        return "@id@";
    }

    /** Where the formulas come from: papers, with years. */
    @Override
    public String source() {
        return "Gneiting, Making and evaluating point forecasts, JASA 106 (2011)";
    }

    /** A pure function: whatever it draws comes from Streams, and no order in the dossier matters. */
    @Override
    public List<Score> evaluate(Dossier dossier) {
        Map<String, Outcome> outcomes = dossier.outcomes();
        List<Score> scores = new ArrayList<>();
        for (Study.Contender theory : dossier.study().theories()) {
            scores.add(score(dossier, theory.id(), errors(dossier, outcomes, theory.id())));
        }
        return scores;
    }

    /** Of forecasts that came before the fact, as far as the study has got: what has an outcome has a question. */
    private static double[] errors(Dossier dossier, Map<String, Outcome> outcomes, String theory) {
        List<Double> errors = new ArrayList<>();
        for (Submission submission : dossier.submissions()) {
            if (submission.theory().equals(theory)
                    && submission.standing() == Standing.PROSPECTIVE
                    && submission.answer() instanceof Answer.Given given
                    && outcomes.get(submission.question()) instanceof Outcome.Observed observed
                    && dossier.questions().get(submission.question()).target().equals(claimed(dossier))) {
                errors.add(Math.abs(given.forecast().quantile(0.5) - observed.value()));
            }
        }
        // Sorted, since the last digit of a sum depends on the order.
        return errors.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static Target claimed(Dossier dossier) {
        return dossier.study().phenomenon().claim().target();
    }

    /** Every number has an interval and the count it rests on; where there is too little, a remark says so. */
    private static Score score(Dossier dossier, String theory, double[] errors) {
        Map<String, String> labels =
                Map.of("phenomenon", dossier.study().phenomenon().id(), "theory", theory);
        Map<String, Long> counts = Map.of("forecasts", (long) errors.length);
        if (errors.length < 2) {
            String remark = "It takes two forecasts whose outcome was observed; there are " + errors.length + ".";
            return Score.of(MEASURE, labels, null, null, counts, "insufficient", remark);
        }
        double mean = Arrays.stream(errors).average().orElseThrow();
        double variance =
                Arrays.stream(errors).map(e -> (e - mean) * (e - mean)).sum() / (errors.length - 1);
        double half = NORMAL_QUANTILE * Math.sqrt(variance / errors.length);
        Interval interval = new Interval(mean - half, mean + half, LEVEL, "normal, forecasts taken as independent");
        return Score.of(MEASURE, labels, mean, interval, counts, "", "");
    }
}
