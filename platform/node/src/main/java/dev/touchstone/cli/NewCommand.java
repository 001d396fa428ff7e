package dev.touchstone.cli;

import dev.touchstone.scaffold.Kind;
import dev.touchstone.scaffold.Naming;
import dev.touchstone.scaffold.Project;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code touchstone new}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes the Maven project of a new plugin: an example, explained, that builds, passes its test and"
                        + " loads.",
        footer = {
            "",
            "Examples:",
            "  touchstone new theory flat-minima",
            "  touchstone new phenomenon slow-start --folder ~/slow-start --package org.lab.phenomena",
            "  touchstone new evaluator median-error"
        })
final class NewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "KIND", description = "theory, phenomenon or evaluator.")
    private String kind = "";

    @Parameters(
            index = "1",
            paramLabel = "NAME",
            description = "What it will be known by: lower-case words and digits joined by hyphens.")
    private String name = "";

    @Option(names = "--folder", paramLabel = "DIR", description = "Where it is written (default: ./NAME).")
    private @Nullable Path folder;

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            description = "Its Java package (default: my.theories, my.phenomena or my.evaluators).")
    private @Nullable String home;

    @Override
    public Integer call() {
        Kind chosen = Kind.named(kind);
        Project project = new Project(chosen, new Naming(name, home == null ? chosen.home() : home));
        Path place = folder == null ? Path.of(name) : folder;
        project.write(place);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Wrote the " + chosen.label() + " " + name + " into " + place + ":");
        project.files().keySet().forEach(file -> out.println("  " + file));
        out.println();
        out.println("Next:");
        out.println("  cd " + place);
        out.println("  mvn package");
        out.println("  touchstone check " + project.jar());
        out.println("  cp " + project.jar() + " " + System.getProperty("touchstone.plugins", "plugins"));
        out.println("  touchstone plugins");
        out.println();
        out.println("Maven finds Touchstone's API once this was done in its source folder:");
        out.println("  mvn -DskipTests install -pl api/testkit -am");
        out.flush();
        return 0;
    }
}
