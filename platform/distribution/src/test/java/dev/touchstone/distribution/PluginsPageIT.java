package dev.touchstone.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/plugins.md does what it says, and every kind of plugin that it writes is sound. */
class PluginsPageIT {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private static List<String> commandsOfThePage() throws IOException {
        String page = Files.readString(Stranger.CHECKOUT.resolve("docs/plugins.md"));
        return BLOCK.matcher(page)
                .results()
                .map(MatchResult::group)
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("```"))
                .toList();
    }

    @Test
    void fromAnEmptyFolderToARowOnTheBoard() throws Exception {
        List<String> commands = commandsOfThePage();
        assertTrue(commands.size() > 10, commands.toString());
        Stranger stranger = new Stranger();
        Path desk = folder.resolve("desk");
        String printed = stranger.types(desk, commands);

        assertTrue(printed.contains("my-hunch 1.0.0  sha256"), printed);
        List<String> board = said(printed, "touchstone board");
        assertTrue(board.stream().anyMatch(line -> line.matches("\\W*my-hunch\\b.*")), printed);
        assertTrue(
                said(printed, "touchstone board my-hunch").stream().anyMatch(line -> line.contains("grokking")),
                printed);

        buildsAndLoads(stranger, desk);
    }

    /** The other kinds that the page has written, and the example as it lies in the repository. */
    private static void buildsAndLoads(Stranger stranger, Path desk) throws Exception {
        List<String> commands = new ArrayList<>();
        commands.add("cp -r \"$TOUCHSTONE/plugins/example\" example && rm -rf example/target");
        commands.add("mkdir only");
        for (String project : List.of("example", "slow-start", "median-error")) {
            commands.add("(cd " + project + " && mvn -q package)");
            commands.add("cp " + project + "/target/*.jar only/");
        }
        commands.add("touchstone plugins --plugins only");
        String printed = stranger.types(desk, commands);
        List<String> loaded = said(printed, "touchstone plugins --plugins only");
        assertEquals(
                List.of("theories   decay-hurries", "evaluators median-error", "phenomena  slow-start"),
                loaded.stream()
                        .map(String::strip)
                        .filter(line -> !line.contains("sha256"))
                        .toList(),
                printed);
    }

    /** What a command printed: the shell repeats each before it is run. */
    private static List<String> said(String printed, String command) {
        return printed.lines()
                .dropWhile(line -> !line.equals("+ " + command))
                .skip(1)
                .takeWhile(line -> !line.startsWith("+ "))
                .toList();
    }
}
