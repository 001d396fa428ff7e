package dev.touchstone.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.report.MadeStudy;
import dev.touchstone.report.StudyRecord;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {
    @Test
    void everyFigureHasANameAndADescription() throws Exception {
        Document page = parse(HtmlReport.of(MadeStudy.full().record()));
        NodeList figures = page.getElementsByTagName("figure");
        // Curves, the forest, skills, histograms, forecasts.
        assertEquals(5 + 1 + 5 + 2 * 2 * 5 + 2 * 4 * 5, figures.getLength());
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < figures.getLength(); i++) {
            Element svg = (Element)
                    ((Element) figures.item(i)).getElementsByTagName("svg").item(0);
            Element title = (Element) svg.getElementsByTagName("title").item(0);
            Element description = (Element) svg.getElementsByTagName("desc").item(0);
            assertFalse(title.getTextContent().isBlank()
                    || description.getTextContent().isBlank());
            assertEquals(
                    title.getAttribute("id") + " " + description.getAttribute("id"),
                    svg.getAttribute("aria-labelledby"));
            assertTrue(ids.add(title.getAttribute("id")), "ids are unique");
        }
    }

    @Test
    void tablesHaveCaptionsAndHeaders() throws Exception {
        NodeList tables = parse(HtmlReport.of(MadeStudy.full().record())).getElementsByTagName("table");
        for (int i = 0; i < tables.getLength(); i++) {
            Element table = (Element) tables.item(i);
            assertEquals(1, table.getElementsByTagName("caption").getLength());
            NodeList rows = table.getElementsByTagName("tr");
            for (int row = 0; row < rows.getLength(); row++) {
                Element header = (Element)
                        ((Element) rows.item(row)).getElementsByTagName("th").item(0);
                assertEquals(row == 0 ? "col" : "row", header.getAttribute("scope"));
            }
        }
    }

    @Test
    void thePageNeedsNothingButItself() {
        String page = HtmlReport.of(MadeStudy.full().record());
        for (String outside :
                new String[] {"http:", "https:", "<script", "<link", "<img", "url(", "@import", " href="}) {
            assertFalse(page.contains(outside), outside);
        }
        assertTrue(page.length() < 1_000_000, "a report stays below a megabyte; this has " + page.length());
    }

    @Test
    void theStyleSheetIsNotEscaped() throws Exception {
        String page = HtmlReport.of(MadeStudy.full().size(1, 1).record());
        String sheet = page.substring(page.indexOf("<style>"), page.indexOf("</style>"));
        assertFalse(sheet.contains("&"), "an escape means something else within a style element");
    }

    @Property(tries = 25)
    void whatPluginsWriteIsOnlyText(@ForAll String words) throws Exception {
        String hostile = words + "</td></style><script>alert(1)</script>\"'&<i>";
        StudyRecord record = MadeStudy.full().size(2, 2).words(hostile).record();
        String page = HtmlReport.of(record);
        assertFalse(page.contains("<script") || page.contains("<i>"), page);
        assertEquals(0, parse(page).getElementsByTagName("script").getLength());
    }

    @Test
    void sameRecordSameBytes() {
        assertEquals(
                HtmlReport.of(MadeStudy.full().record()),
                HtmlReport.of(MadeStudy.full().record()));
    }

    static Document parse(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }
}
