package dev.touchstone.report.html;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.plot.Area;
import dev.touchstone.report.plot.Box;
import dev.touchstone.report.plot.Figure;
import dev.touchstone.report.plot.Guide;
import dev.touchstone.report.plot.Layer;
import dev.touchstone.report.plot.Panel;
import dev.touchstone.report.plot.Point;
import dev.touchstone.report.plot.Scale;
import dev.touchstone.report.plot.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** Skill with its interval, of each theory or each phenomenon: prospective above retrospective. */
final class SkillFigure {
    private static final double WIDTH = 360;
    private static final double TOP = 6;
    private static final double ROW = 26;
    private static final double BELOW = 32;
    private static final double WIDEST_LABEL = 150;
    /** A skill below this is drawn at the edge: how much worse than climatology a theory is matters little. */
    private static final double FLOOR = -1;

    private SkillFigure() {}

    /** The scale that fits all rows, so that figures can be compared. */
    static Scale scale(List<BoardRow> rows) {
        double lowest = rows.stream()
                .flatMapToDouble(SkillFigure::ends)
                .filter(end -> !Double.isNaN(end))
                .min()
                .orElse(0);
        return new Scale.Linear(Math.max(FLOOR, Math.min(-0.25, lowest)), 1);
    }

    /**
     * The figure of rows that can be told apart by a name and their standing, at least one.
     *
     * @param name what stands beside a row
     */
    static Figure of(String id, String title, Scale across, List<BoardRow> rows, Function<BoardRow, String> name) {
        List<String> all = rows.stream().map(name).distinct().toList();
        double left = Math.min(WIDEST_LABEL, Labels.width(all));
        Area area = new Area(left, TOP, WIDTH - 10, TOP + ROW * all.size());
        List<Tick> names = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            names.add(new Tick(middle(all, i), Labels.shortened(all.get(i), left)));
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Segments(List.of(Box.upright(0, 0, all.size())), "reference"));
        layers.addAll(layers(all, rows, name, Standing.PROSPECTIVE, 0.17));
        layers.addAll(layers(all, rows, name, Standing.RETROSPECTIVE, -0.17));
        Guide below = new Guide(across, Tick.of(across, 6, Numbers::number), "skill over climatology");
        Guide beside = new Guide(new Scale.Linear(0, all.size()), names, "");
        return new Figure(
                id,
                title,
                description(rows, name),
                WIDTH,
                area.bottom() + BELOW,
                List.of(new Panel(area, below, beside, layers)));
    }

    private static List<Layer> layers(
            List<String> names,
            List<BoardRow> rows,
            Function<BoardRow, String> name,
            Standing standing,
            double offset) {
        List<Box> intervals = new ArrayList<>();
        List<Point> dots = new ArrayList<>();
        for (BoardRow row : rows) {
            double skill = row.skillOrNaN();
            if (row.standing() == standing && !Double.isNaN(skill)) {
                double y = middle(names, names.indexOf(name.apply(row))) + offset;
                dots.add(new Point(skill, y));
                Score score = row.skill();
                Interval interval = score == null ? null : score.interval();
                if (interval != null) {
                    intervals.add(Box.level(y, interval.lower(), interval.upper()));
                }
            }
        }
        String look = Look.of(standing);
        return List.of(
                new Layer.Segments(intervals, "interval " + look),
                new Layer.Dots(dots, Look.shape(standing), 3.6, "dot " + look));
    }

    private static double middle(List<String> names, int place) {
        return names.size() - place - 0.5;
    }

    private static DoubleStream ends(BoardRow row) {
        Score skill = row.skill();
        Interval interval = skill == null ? null : skill.interval();
        return interval == null
                ? DoubleStream.of(row.skillOrNaN())
                : DoubleStream.of(row.skillOrNaN(), interval.lower());
    }

    private static String description(List<BoardRow> rows, Function<BoardRow, String> name) {
        StringBuilder text = new StringBuilder();
        for (BoardRow row : rows) {
            Score skill = row.skill();
            if (skill != null) {
                text.append(name.apply(row))
                        .append(", ")
                        .append(Look.of(row.standing()))
                        .append(": ");
                text.append(Numbers.withInterval(skill.value(), skill.interval(), Numbers::score))
                        .append("; ");
            }
        }
        return text.toString();
    }
}
