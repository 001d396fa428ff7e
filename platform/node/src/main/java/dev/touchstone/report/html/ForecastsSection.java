package dev.touchstone.report.html;

import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Target;
import dev.touchstone.report.AnswerRow;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.Order;
import dev.touchstone.report.Pairing;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.markup.Element;
import dev.touchstone.report.plot.Figure;
import dev.touchstone.report.plot.Key;
import dev.touchstone.report.plot.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What theories said and what happened: those asked before the fact first, then those that were replayed. */
final class ForecastsSection {
    private ForecastsSection() {}

    static Element of(StudyRecord record) {
        Element section = Section.of("forecasts", "Forecasts against outcomes");
        int before = 0;
        for (Standing standing : List.of(Standing.PROSPECTIVE, Standing.RETROSPECTIVE)) {
            List<Element> groups = groups(record, standing);
            if (!groups.isEmpty()) {
                section.add(before++ == 0 ? key() : Element.of("div"))
                        .add(Element.of("h3", heading(standing)))
                        .addAll(groups);
            }
        }
        return before == 0
                ? section.add(Section.paragraph("No forecast has met its outcome yet."))
                : section.add(Section.note(
                        "Each column is a question, in the order of outcomes; the scale is the same for all "
                                + "theories of a row, and intervals that leave it are cut off. The shaded part is “not within "
                                + "the horizon”: outcomes there are hollow, and an interval that reaches into it gives that a "
                                + "chance. For an event the dot is the probability that was given, filled where it happened and "
                                + "hollow where it did not, and the line leads to what happened. Late forecasts and annulled "
                                + "outcomes are not drawn."));
    }

    private static String heading(Standing standing) {
        return standing == Standing.PROSPECTIVE
                ? "Prospective: sealed before the trial went on"
                : "Retrospective: replayed, fitted on the other tasks only";
    }

    /** The questions of a kind, one gallery each with one figure a theory. */
    private static List<Element> groups(StudyRecord record, Standing standing) {
        List<Element> groups = new ArrayList<>();
        List<String> theories = theories(record);
        Map<String, Outcome> outcomes = record.dossier().outcomes();
        for (Question like : kinds(record)) {
            Map<String, List<Pairing>> byTheory = new LinkedHashMap<>();
            theories.forEach(theory -> {
                List<Pairing> pairs = Pairing.of(record.dossier(), outcomes, theory, standing, like);
                if (!pairs.isEmpty()) {
                    byTheory.put(theory, pairs);
                }
            });
            if (!byTheory.isEmpty()) {
                String prefix = Look.of(standing) + "-" + groups.size();
                groups.add(Element.of("div")
                        .style(Look.of(standing))
                        .add(Element.of("h4", like.target().name() + ", asked at " + like.moment()))
                        .add(Section.gallery(figures(record.study(), like, prefix, byTheory))));
            }
        }
        return groups;
    }

    private static List<Element> figures(
            Study study, Question like, String prefix, Map<String, List<Pairing>> byTheory) {
        Target target = like.target();
        List<Pairing> all = byTheory.values().stream().flatMap(List::stream).toList();
        ForecastScale scale = ForecastScale.of(target, all, ForecastFigure.OUTER);
        List<Element> figures = new ArrayList<>();
        byTheory.forEach((theory, pairs) -> {
            String id = prefix + "-" + figures.size();
            String title = theory + " on " + target.name() + " at " + like.moment();
            Figure figure = target.kind() == Target.Kind.EVENT
                    ? EventFigure.of(id, title, target.name(), pairs)
                    : ForecastFigure.of(id, title, study.phenomenon().axis(), scale, pairs);
            figures.add(Section.figure(theory, Numbers.count(pairs.size(), "question"), figure.svg()));
        });
        return figures;
    }

    /** One question of each kind, in the order of the report. */
    private static List<Question> kinds(StudyRecord record) {
        Order order = Order.of(record.dossier());
        Map<String, Question> kinds = new LinkedHashMap<>();
        record.dossier().questions().values().stream()
                .sorted(Comparator.comparing((Question q) -> q.target().name(), order.byTarget())
                        .thenComparing(Question::moment, order.byMoment())
                        .thenComparing(Question::trial, order.byTrial()))
                .forEach(q -> kinds.putIfAbsent(q.target().name() + "\u0000" + q.moment(), q));
        return List.copyOf(kinds.values());
    }

    private static List<String> theories(StudyRecord record) {
        return AnswerRow.of(record.dossier()).stream()
                .map(AnswerRow::theory)
                .distinct()
                .sorted(Order.of(record.dossier()).byTheory())
                .toList();
    }

    private static Element key() {
        return new Key()
                .entry("50 % interval", Key.stroke("inner"))
                .entry("90 % interval", Key.stroke("outer"))
                .entry("outcome within the 90 % interval", Key.dot(Shape.CIRCLE, "dot outcome"))
                .entry("outcome outside", Key.dot(Shape.DIAMOND, "dot missed"))
                .entry("not within the horizon", Key.fill("beyond"), Key.dot(Shape.CIRCLE, "ring outcome"))
                .list();
    }
}
