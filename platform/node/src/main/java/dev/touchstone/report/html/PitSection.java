package dev.touchstone.report.html;

import dev.touchstone.report.Board;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.Pit;
import dev.touchstone.report.ScoreBook;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.Words;
import dev.touchstone.report.markup.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Whether forecasts were as sure as they had a right to be: many small histograms. */
final class PitSection {
    private PitSection() {}

    /** Those of a study, a gallery for each target and protocol. */
    static Element of(StudyRecord record) {
        return of(
                record.book(),
                Board.of(record).rows(),
                row -> row.target() + ", fitted on " + Words.of(row.protocol()),
                BoardRow::theory);
    }

    /**
     * Those of rows.
     *
     * @param group rows of the same group stand in one gallery, under its name
     * @param name of a row within its group
     */
    static Element of(
            ScoreBook book, List<BoardRow> rows, Function<BoardRow, String> group, Function<BoardRow, String> name) {
        Map<String, List<Element>> galleries = new LinkedHashMap<>();
        int figures = 0;
        for (BoardRow row : rows) {
            Pit pit = Pit.of(book, row);
            if (row.isPooled() && !pit.isEmpty()) {
                String look = Look.of(row.standing());
                String title = "Outcomes in the forecasts of " + name.apply(row) + ", " + look;
                galleries
                        .computeIfAbsent(group.apply(row), unused -> new ArrayList<>())
                        .add(Section.figure(
                                name.apply(row),
                                look,
                                PitFigure.of("pit-" + figures++, title, look, pit)
                                        .svg()));
            }
        }
        Element section = Section.of("calibration", "Calibration");
        if (galleries.isEmpty()) {
            return section.add(Section.paragraph("No histogram of outcomes has been published."));
        }
        galleries.forEach((heading, gallery) -> section.add(Element.of("h3", heading))
                .add(Element.of("div").style("gallery small").addAll(gallery)));
        return section.add(Section.note(
                "Each bar is the share of outcomes that fell into that tenth of the forecasts' probability; "
                        + "the dashed line is what honest forecasts have. High in the middle: too wide. High at both "
                        + "ends: too narrow. Leaning to one side: always too low or too high."));
    }
}
