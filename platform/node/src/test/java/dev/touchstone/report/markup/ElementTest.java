package dev.touchstone.report.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ElementTest {
    @Test
    void writesHtmlThatIsXmlAsWell() {
        Element paragraph = Element.of("p").style("note").text("a < b & c").add(Element.of("br"));
        assertEquals("<p class=\"note\">a &lt; b &amp; c<br /></p>\n", paragraph.toString());
        assertEquals("<td></td>", Element.of("td").toString());
    }

    @Property
    void anyTextComesBackAsItIsShown(@ForAll String text) throws Exception {
        Element element = Element.of("td", text).with("title", text);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(element.toString())));
        assertEquals(Printable.lines(text), document.getDocumentElement().getTextContent());
        assertEquals(Printable.of(text), document.getDocumentElement().getAttribute("title"));
    }

    @Property
    void nothingThatIsShownCommandsATerminal(@ForAll String text) {
        assertFalse(Printable.of(text).codePoints().anyMatch(Character::isISOControl));
    }

    @Test
    void directionOverridesAreReplaced() {
        assertEquals("a\uFFFDb c", Printable.of("a\u202Eb\nc"));
    }
}
