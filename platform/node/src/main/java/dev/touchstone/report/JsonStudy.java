package dev.touchstone.report;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Claim;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Study;
import dev.touchstone.api.Task;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a study declared beforehand, and the plugins that it came from, as plain values. */
final class JsonStudy {
    private JsonStudy() {}

    static Map<String, Object> of(StudyRecord record) {
        Study study = record.study();
        Claim claim = record.claim();
        return JsonValue.map(
                "id", study.id(),
                "phenomenon", study.phenomenon().id(),
                "source", study.phenomenon().source(),
                "axis",
                        JsonValue.map(
                                "name", study.phenomenon().axis().name(),
                                "unit", study.phenomenon().axis().unit()),
                "claim",
                        JsonValue.map(
                                "statement", claim.statement(),
                                "target", claim.target().name(),
                                "rule", claim.target().rule(),
                                "version", claim.target().version(),
                                "threshold", claim.threshold(),
                                "canonicalBar", claim.canonicalBar(),
                                "controlBar", claim.controlBar()),
                "tasks", study.tasks().stream().map(JsonStudy::task).toList(),
                "arms", study.arms().stream().map(Arm::label).toList(),
                "seeds", study.seeds(),
                "theories",
                        record.theories().stream()
                                .map(theory -> JsonValue.map("id", theory.id(), "source", theory.source()))
                                .toList());
    }

    /** By plugin, so that runs with differently packed JARs differ here and nowhere else. */
    static Map<String, Object> provenance(StudyRecord record) {
        Map<String, Object> plugins = new TreeMap<>();
        Study study = record.study();
        put(plugins, study.phenomenon().plugin());
        record.theories().forEach(theory -> put(plugins, theory.plugin()));
        record.provenance().evaluators().forEach(plugin -> put(plugins, plugin));
        return JsonValue.map("plugins", plugins);
    }

    private static void put(Map<String, Object> plugins, Plugin plugin) {
        plugins.put(plugin.id(), JsonValue.map("version", plugin.version(), "hash", plugin.hash()));
    }

    private static Map<String, Object> task(Task task) {
        Map<String, Object> arms = new LinkedHashMap<>();
        task.arms().forEach((arm, settings) -> arms.put(arm.label(), settings.values()));
        return JsonValue.map(
                "name", task.name(), "description", task.description(), "budget", task.budget(), "arms", arms);
    }
}
