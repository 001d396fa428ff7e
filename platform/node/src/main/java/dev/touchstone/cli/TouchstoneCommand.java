package dev.touchstone.cli;

import dev.touchstone.api.ApiVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code touchstone}. */
@Command(
        name = "touchstone",
        mixinStandardHelpOptions = true,
        versionProvider = TouchstoneCommand.Version.class,
        description = "Puts theories of deep learning to the test.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            StudyCommand.class,
            ReportCommand.class,
            ReplayCommand.class,
            ServeCommand.class,
            BoardCommand.class,
            PhenomenonCommand.class,
            ReferenceCommand.class,
            PluginsCommand.class,
            CheckCommand.class,
            NewCommand.class,
            LedgerCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  touchstone study grokking              train, forecast, judge; resumes where it was",
            "  touchstone study grokking --seeds 17   more seeds, narrower intervals",
            "  touchstone report                      the last study's report once more",
            "  touchstone replay                      ask theories, new ones too, over all that is recorded",
            "  touchstone serve                       follow the plugin folder, keep the boards up to date",
            "  touchstone board                       theories by phenomena, over all studies",
            "  touchstone phenomenon grokking         its tasks, and which settings a study may vary",
            "  touchstone plugins                     what is in the plugin folder",
            "  touchstone check my-theory.jar         everything that is wrong with a plugin JAR",
            "  touchstone new theory flat-minima      a project to write it in, with an example",
            "  touchstone ledger verify               check every hash",
            "",
            "Exit codes: 0 fine, 1 Touchstone's own fault, 2 bad input, 3 a plugin's fault,",
            "4 the machine lacks something or the ledger is damaged, 130 interrupted."
        })
public final class TouchstoneCommand implements Runnable {
    private static final int USAGE_WIDTH = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Creates the command. */
    public TouchstoneCommand() {}

    /**
     * Runs a command line.
     *
     * @return the exit code
     */
    public static int execute(String... arguments) {
        Faults faults = new Faults();
        return new CommandLine(new TouchstoneCommand())
                .setExecutionExceptionHandler(faults)
                .setParameterExceptionHandler(faults)
                .setUsageHelpWidth(USAGE_WIDTH)
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command is named.");
    }

    /** The version that {@code --version} prints. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Touchstone " + ApiVersion.CURRENT, "Java ${java.version}, ${os.name} ${os.arch}"};
        }
    }
}
