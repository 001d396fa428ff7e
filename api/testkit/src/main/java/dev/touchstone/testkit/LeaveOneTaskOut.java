package dev.touchstone.testkit;

import dev.touchstone.api.Forecaster;
import dev.touchstone.api.History;
import dev.touchstone.api.Theory;
import java.util.List;

/** How good a theory is on tasks that it was not fitted on: the protocol of retrospective replay, in small. */
public final class LeaveOneTaskOut {
    private LeaveOneTaskOut() {}

    /**
     * The mean CRPS over all examples, each forecast by the theory fitted on those of the other tasks.
     *
     * @param examples whose outcomes are finite
     * @return in the targets' unit
     * @throws IllegalArgumentException if the theory declines one
     */
    public static double meanCrps(Theory theory, List<Example> examples) {
        double sum = 0;
        for (String task :
                examples.stream().map(LeaveOneTaskOut::task).distinct().toList()) {
            Forecaster fitted = theory.fit(new History(examples.stream()
                    .filter(example -> !task(example).equals(task))
                    .map(example -> example.resolved(theory))
                    .toList()));
            for (Example example :
                    examples.stream().filter(e -> task(e).equals(task)).toList()) {
                sum += fitted.forecast(example.question(), example.evidence(theory))
                        .orElseThrow(
                                () -> new IllegalArgumentException(theory.id() + " declines " + example.question()))
                        .censoredAt(example.question().limit())
                        .crps(example.resolved(theory).value());
            }
        }
        return sum / examples.size();
    }

    private static String task(Example example) {
        return example.question().trial().task();
    }
}
