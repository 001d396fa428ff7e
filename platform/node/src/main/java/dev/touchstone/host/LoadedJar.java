package dev.touchstone.host;

import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Fault;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Theory;
import dev.touchstone.host.containment.Rewriting;
import dev.touchstone.host.inspection.ExtensionKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pf4j.PluginRuntimeException;

/**
 * A JAR whose classes are loaded, and all that it could offer.
 *
 * @param jar the original, for its name only
 * @param plugin as its manifest says
 * @param phenomena in the order of its services lines
 * @param theories in the order of its services lines
 * @param evaluators in the order of its services lines
 * @param faults of what it cannot offer
 * @param lifetime of its class loader
 */
record LoadedJar(
        Path jar,
        Plugin plugin,
        List<Extension<Phenomenon>> phenomena,
        List<Extension<Theory>> theories,
        List<Extension<Evaluator>> evaluators,
        List<Fault> faults,
        Lifetime lifetime) {
    /** Loads a JAR; whatever breaks is a fault in it. */
    static LoadedJar of(StagedJar staged, StagedJar.Contents contents) {
        Plugin plugin = contents.plugin();
        JarPlugins jars = new JarPlugins(contents.copy(), new Rewriting(plugin.id()));
        Use copy = staged.lifetime().use();
        Lifetime lifetime = new Lifetime("The plugin " + plugin.id() + " " + plugin.version(), () -> {
            jars.unloadPlugin(plugin.id());
            copy.close();
        });
        List<Fault> faults = new ArrayList<>();
        try {
            Discovery discovery = new Discovery(staged.jar(), contents, jars.start(), lifetime, faults);
            return new LoadedJar(
                    staged.jar(),
                    plugin,
                    discovery.find(ExtensionKind.PHENOMENON),
                    discovery.find(ExtensionKind.THEORY),
                    discovery.find(ExtensionKind.EVALUATOR),
                    List.copyOf(faults),
                    lifetime);
        } catch (PluginRuntimeException e) {
            faults.add(new Fault(
                    Fault.Kind.PLUGIN,
                    staged.jar().getFileName() + " was not loaded: " + e.getMessage(),
                    "Build it as plugins/theories/pom.xml shows."));
            return new LoadedJar(staged.jar(), plugin, List.of(), List.of(), List.of(), List.copyOf(faults), lifetime);
        }
    }
}
