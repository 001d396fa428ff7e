package dev.touchstone.report.html;

import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.markup.Element;
import java.util.List;
import java.util.function.Function;

/**
 * The report of a study as one HTML page: no script, no other file, no other host. It is well-formed XML as well. What
 * plugins wrote appears as text only.
 */
public final class HtmlReport {
    private static final List<Function<StudyRecord, Element>> SECTIONS = List.of(
            ClaimSection::of,
            ArmsSection::of,
            GeneralisabilitySection::of,
            RelevanceSection::of,
            OutcomesSection::of,
            CurvesSection::of,
            BoardSection::of,
            PitSection::of,
            ForecastsSection::of,
            ScoresSection::of,
            FaultsSection::of,
            MeaningSection::of,
            ProvenanceSection::of);

    private HtmlReport() {}

    /** The page; the same record gives the same text. */
    public static String of(StudyRecord record) {
        Element main = Element.of("main").add(HeadSection.of(record));
        SECTIONS.forEach(section -> main.add(section.apply(record)));
        return Page.of(record.study().phenomenon().id(), main);
    }
}
