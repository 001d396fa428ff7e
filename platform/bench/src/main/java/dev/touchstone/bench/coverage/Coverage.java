package dev.touchstone.bench.coverage;

import java.util.List;
import java.util.stream.Stream;

/** Prints, as a Markdown table, how often the evaluators' 95 % intervals hold a truth that is known. */
public final class Coverage {
    private Coverage() {}

    /** The argument is the number of studies of each world, 1000 by default. */
    public static void main(String[] arguments) {
        int replications = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        System.out.println("| 95 % interval of | truth and settings | intervals | covered, % | ± |");
        System.out.println("|---|---|---|---|---|");
        List<Simulation> simulations = Stream.of(
                        EffectWorlds.all(), SpreadWorlds.all(), RelevanceWorlds.all(), ForecastWorlds.all())
                .flatMap(List::stream)
                .toList();
        for (Simulation simulation : simulations) {
            simulation.rows(replications).forEach(row -> System.out.println(row.line()));
        }
    }
}
