package dev.touchstone.cli;

import dev.touchstone.api.FaultException;
import dev.touchstone.host.JarReport;
import dev.touchstone.host.PluginHost;
import dev.touchstone.host.Trust;
import dev.touchstone.training.Engines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code touchstone check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Says everything that would be wrong with plugin JARs, and what they offer, without putting them into a"
                    + " plugin folder.",
            "A JAR is looked into first. Only if nothing is wrong, its classes are loaded and asked for their ids, and"
                    + " are let go again."
        },
        footer = {
            "",
            "Examples:",
            "  touchstone check target/my-theory-1.0.0.jar",
            "  touchstone check --beside plugins my-theory.jar   what would clash with the folder's JARs, too",
            "",
            "Exit code 0 if all is well, 2 if there is no such JAR, 3 if a JAR has a fault, 4 if one cannot be read."
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "JAR", arity = "1..*", description = "The JARs, as if they were in one plugin folder.")
    private List<Path> jars = List.of();

    @Option(
            names = "--beside",
            paramLabel = "DIR",
            description = "A plugin folder; JARs in it of other names are taken as beside these.")
    private @Nullable Path beside;

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "Also say whether a node with this trust file would load them.")
    private @Nullable Path trust;

    @Override
    public Integer call() {
        Set<String> names = names();
        Trust allowed = trust == null ? Trust.off() : Trust.of(trust);
        Engines.start();
        try (PluginHost host = PluginHost.of(jars, beside, allowed)) {
            JarView view = new JarView(spec.commandLine().getOut());
            List<JarReport> asked = host.reports().stream()
                    .filter(report -> names.contains(report.name()))
                    .sorted(Comparator.comparing(JarReport::name))
                    .toList();
            asked.forEach(report -> {
                if (view.print(report) == 0) {
                    spec.commandLine().getOut().println("  nothing is wrong");
                }
            });
            spec.commandLine().getOut().flush();
            return JarView.exitCode(asked.stream());
        }
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>();
        for (Path jar : jars) {
            if (!Files.isRegularFile(jar)) {
                throw FaultException.user("There is no file " + jar.toAbsolutePath() + ".", "Name a JAR.");
            }
            if (!jar.toString().endsWith(".jar")) {
                throw FaultException.user(
                        jar.getFileName() + " does not end in .jar; a node would pass over it.", "Rename it.");
            }
            if (!names.add(String.valueOf(jar.getFileName()))) {
                throw FaultException.user(
                        "Two of the JARs are called " + jar.getFileName() + "; a plugin folder could hold one of them.",
                        "Check them one after the other, or rename one.");
            }
        }
        return names;
    }
}
