package dev.touchstone.report.html;

import dev.touchstone.api.Plugin;
import dev.touchstone.api.Study;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.markup.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What it takes to get the same report again, and to check that nothing was changed. */
final class ProvenanceSection {
    private ProvenanceSection() {}

    static Element of(StudyRecord record) {
        Element section = Section.of("provenance", "Provenance")
                .add(Section.paragraph("Study " + record.study().id() + "."));
        if (!record.provenance().command().isEmpty()) {
            section.add(
                    Element.of("pre").add(Element.of("code", record.provenance().command())));
        }
        HtmlTable plugins = HtmlTable.of("Plugins", "Plugin", "Version", "Role", "SHA-256 of its JAR")
                .words(1)
                .prose(2, 3);
        roles(record).forEach((plugin, role) -> plugins.row(plugin.id(), plugin.version(), role, plugin.hash()));
        section.add(plugins.element());
        HtmlTable theories = HtmlTable.of("Theories and where their explanations come from", "Theory", "Source")
                .prose(1);
        record.theories().forEach(theory -> theories.row(theory.id(), theory.source()));
        HtmlTable heads = HtmlTable.of("Ledger: last entry of each chain", "Chain", "Hash")
                .prose(1);
        record.provenance().heads().forEach((chain, hash) -> heads.row(chain, hash));
        Stream.of(theories, heads).filter(table -> !table.isEmpty()).forEach(table -> section.add(table.element()));
        return section;
    }

    private static Map<Plugin, String> roles(StudyRecord record) {
        Map<Plugin, String> roles = new LinkedHashMap<>();
        Study study = record.study();
        roles.put(
                study.phenomenon().plugin(), "phenomenon " + study.phenomenon().id());
        record.theories().forEach(t -> roles.merge(t.plugin(), "theory " + t.id(), (a, b) -> a + ", " + b));
        record.provenance()
                .evaluators()
                .forEach(plugin -> roles.merge(plugin, "evaluators", (a, b) -> a.contains(b) ? a : a + ", " + b));
        return roles;
    }
}
