package dev.touchstone.report.html;

import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.markup.Element;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
            OutcomesSection::of,
            CurvesSection::of,
            BoardSection::of,
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
        String name = record.study().phenomenon().id();
        Element head = Element.of("head")
                .add(Element.of("meta").with("charset", "utf-8"))
                .add(Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"))
                .add(Element.of("meta").with("name", "color-scheme").with("content", "light dark"))
                // A page made of strangers' texts should be unable to load or run anything, whatever slips through.
                .add(Element.of("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", "default-src 'none'; style-src 'unsafe-inline'"))
                .add(Element.of("title", name + " – Touchstone"))
                .add(Element.of("style", sheet()));
        return "<!DOCTYPE html>\n"
                + Element.of("html")
                        .with("lang", "en")
                        .add(head)
                        .add(Element.of("body").add(main));
    }

    private static String sheet() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is missing from the JAR; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
