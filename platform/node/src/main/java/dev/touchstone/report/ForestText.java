package dev.touchstone.report;

import dev.touchstone.report.plot.Scale;
import java.util.Arrays;
import java.util.List;

/** A forest plot in characters. */
public final class ForestText {
    private static final int WIDTH = 36;
    private static final char NO_EFFECT = '│';
    private static final char INTERVAL = '─';
    private static final char EXPECTED = '┄';

    private final Forest forest;
    private final Scale.Linear scale;

    private ForestText(Forest forest) {
        this.forest = forest;
        double[] ends = Arrays.stream(forest.ends()).sorted().toArray();
        double last = ends[ends.length - 1];
        this.scale = new Scale.Linear(ends[0], last > ends[0] ? last : ends[0] + 1);
    }

    /** The lines of the plot with their numbers, and what its marks mean; none if there is nothing to draw. */
    public static List<String> of(Forest forest) {
        return forest.isEmpty() ? List.of() : new ForestText(forest).lines();
    }

    private List<String> lines() {
        TextTable table = new TextTable().row(List.of("task", "effect", "rests on", ends()));
        forest.rows().forEach(row -> table.row(List.of(row.name(), row.numbers(), row.counts(), plot(row))));
        List<String> lines = table.lines();
        lines.add(NO_EFFECT + " the claim's threshold, "
                + Numbers.number(forest.claim().threshold())
                + ": below it there is no effect. In the unit of "
                + forest.claim().target().name() + ".");
        return lines;
    }

    /** The scale's lower end above the left edge of the plots, its upper end above the right one. */
    private String ends() {
        String lower = Numbers.number(scale.lower());
        String upper = Numbers.number(scale.upper());
        return lower + " ".repeat(Math.max(1, WIDTH - lower.length() - upper.length())) + upper;
    }

    private String plot(Forest.Row row) {
        char[] line = new char[WIDTH];
        Arrays.fill(line, ' ');
        line[place(forest.claim().threshold())] = NO_EFFECT;
        if (row.interval() != null) {
            int from = place(row.interval().lower());
            int to = place(row.interval().upper());
            Arrays.fill(line, from, to + 1, row.kind() == Forest.Kind.PREDICTION ? EXPECTED : INTERVAL);
        }
        if (row.value() != null) {
            line[place(row.value())] = row.kind() == Forest.Kind.MEAN ? '◆' : '●';
        }
        return new String(line);
    }

    private int place(double value) {
        return (int) Math.round(scale.fraction(value) * (WIDTH - 1));
    }
}
