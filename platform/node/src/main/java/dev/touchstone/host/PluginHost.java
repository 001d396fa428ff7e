package dev.touchstone.host;

import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Theory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pf4j.PluginState;

/**
 * The plugins of a folder, loaded at start. A JAR that is broken is reported with its remedy and hurts no other; of two
 * extensions with the same id the one in the JAR whose name sorts first is kept.
 */
public final class PluginHost implements AutoCloseable {
    private final JarPlugins jars;
    private final List<JarReport> reports = new ArrayList<>();
    private final List<Extension<Phenomenon>> phenomena = new ArrayList<>();
    private final List<Extension<Theory>> theories = new ArrayList<>();
    private final List<Extension<Evaluator>> evaluators = new ArrayList<>();

    private PluginHost(Path folder) {
        jars = new JarPlugins(folder);
    }

    /**
     * Loads every JAR of a folder, in the order of their names.
     *
     * @throws FaultException if the folder cannot be read
     */
    public static PluginHost open(Path folder) {
        PluginHost host = new PluginHost(folder);
        for (Path jar : jarsIn(folder)) {
            host.reports.add(host.load(jar));
        }
        return host;
    }

    private static List<Path> jarsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw FaultException.resources(
                    "The plugin folder " + folder + " cannot be read (" + e + ").",
                    "Name a readable folder with --plugins.",
                    e);
        }
    }

    /** What became of each JAR, in the order of their names. */
    public List<JarReport> reports() {
        return List.copyOf(reports);
    }

    /** All phenomena. */
    public List<Extension<Phenomenon>> phenomena() {
        return List.copyOf(phenomena);
    }

    /** All theories. */
    public List<Extension<Theory>> theories() {
        return List.copyOf(theories);
    }

    /** All evaluators. */
    public List<Extension<Evaluator>> evaluators() {
        return List.copyOf(evaluators);
    }

    @Override
    public void close() {
        List.copyOf(jars.getPlugins()).forEach(plugin -> jars.unloadPlugin(plugin.getPluginId()));
    }

    private JarReport load(Path jar) {
        try {
            String id = jars.loadPlugin(jar);
            var wrapper = jars.getPlugin(id);
            if (wrapper.getPluginState() == PluginState.DISABLED) {
                return broken(
                        jar,
                        "it works with the API " + wrapper.getDescriptor().getRequires() + ", this is "
                                + jars.getSystemVersion(),
                        "Build it against this API, or widen Plugin-Requires in its manifest.");
            }
            jars.startPlugin(id);
            Plugin plugin = new Plugin(id, wrapper.getDescriptor().getVersion(), JarHash.of(jar));
            return offer(jar, plugin, wrapper.getPluginClassLoader());
        } catch (RuntimeException | LinkageError e) {
            return broken(
                    jar,
                    String.valueOf(e.getMessage()),
                    "Check that it is a complete JAR whose manifest has Plugin-Id, Plugin-Version and Plugin-Requires.");
        }
    }

    private JarReport offer(Path jar, Plugin plugin, ClassLoader loader) {
        List<Fault> faults = new ArrayList<>();
        var offered = new JarReport(
                jar,
                plugin,
                discover(Phenomenon.class, Phenomenon::id, Phenomenon::source, plugin, loader, phenomena, faults),
                discover(Theory.class, Theory::id, Theory::source, plugin, loader, theories, faults),
                discover(Evaluator.class, Evaluator::id, Evaluator::source, plugin, loader, evaluators, faults),
                faults);
        if (offered.phenomena().isEmpty()
                && offered.theories().isEmpty()
                && offered.evaluators().isEmpty()
                && faults.isEmpty()) {
            faults.add(new Fault(
                    Fault.Kind.PLUGIN,
                    jar.getFileName() + " offers nothing.",
                    "Name its class in META-INF/services/dev.touchstone.api.Theory (or .Phenomenon, .Evaluator)."));
        }
        return offered;
    }

    private static <T> List<String> discover(
            Class<T> kind,
            Function<T, String> idOf,
            Function<T, String> sourceOf,
            Plugin plugin,
            ClassLoader loader,
            List<Extension<T>> known,
            List<Fault> faults) {
        List<String> ids = new ArrayList<>();
        Set<String> taken = new HashSet<>(known.stream().map(Extension::id).toList());
        var services = ServiceLoader.load(kind, loader).iterator();
        while (true) {
            try {
                if (!services.hasNext()) {
                    return ids;
                }
                T instance = services.next();
                String id = idOf.apply(instance);
                if (instance instanceof Theory && id.equals(Platform.ORACLE.id())) {
                    throw new IllegalStateException("the id " + id + " is the platform's own");
                }
                if (!taken.add(id)) {
                    throw new IllegalStateException(
                            "there is already a " + kind.getSimpleName() + " with the id " + id);
                }
                known.add(new Extension<>(id, sourceOf.apply(instance), instance, plugin));
                ids.add(id);
            } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
                faults.add(new Fault(
                        Fault.Kind.PLUGIN,
                        "A " + kind.getSimpleName() + " of " + plugin.id() + " cannot be used: " + e.getMessage(),
                        "It needs a public class, a public constructor without arguments, an id of its own, and only"
                                + " libraries that are in its JAR."));
            }
        }
    }

    private static JarReport broken(Path jar, String why, String remedy) {
        Fault fault = new Fault(Fault.Kind.PLUGIN, jar.getFileName() + " was not loaded: " + why, remedy);
        return new JarReport(jar, null, List.of(), List.of(), List.of(), List.of(fault));
    }
}
