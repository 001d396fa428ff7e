package dev.touchstone.bench.coverage;

import java.util.List;
import java.util.stream.Stream;

/** Prints, as Markdown tables, how often the evaluators' 95 % intervals hold a truth that is known. */
public final class Coverage {
    private Coverage() {}

    /** The argument is the number of studies of each world, 1000 by default. */
    public static void main(String[] arguments) {
        int replications = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        List<Simulation> simulations = Stream.of(
                        EffectWorlds.all(), SpreadWorlds.all(), RelevanceWorlds.all(), ForecastWorlds.all())
                .flatMap(List::stream)
                .toList();
        List<Row> rows = simulations.stream()
                .flatMap(simulation -> simulation.rows(replications).stream())
                .toList();
        for (Bearing bearing : Bearing.values()) {
            System.out.printf("%n## %s%n%n", bearing.heading());
            System.out.println("| 95 % interval of | truth and settings | intervals | covered, % | ± |");
            System.out.println("|---|---|---|---|---|");
            rows.stream().filter(row -> row.bearing() == bearing).forEach(row -> System.out.println(row.line()));
        }
    }
}
