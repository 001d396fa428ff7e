package dev.touchstone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Fault;
import dev.touchstone.api.Theory;
import dev.touchstone.host.Extension;
import dev.touchstone.host.PluginHost;
import dev.touchstone.host.containment.Call;
import dev.touchstone.host.containment.Containment;
import dev.touchstone.host.containment.Jars;
import dev.touchstone.host.containment.Offenders;
import dev.touchstone.host.containment.Ward;
import dev.touchstone.host.containment.Witness;
import dev.touchstone.testkit.Example;
import dev.touchstone.testkit.Questions;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a theory that has misbehaved. */
class PluginsCommandTest {
    private static final long LIMIT = 30_000;

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private final StringWriter out = new StringWriter();

    @Test
    void showsFaultsAndQuarantineAndReleases() throws IOException {
        Files.createDirectories(folder.resolve("plugins"));
        Jars.make(folder.resolve("plugins"), Offenders.Throws.class, "1.0.0");
        assertEquals(0, run("plugins"));
        assertFalse(out.toString().contains("fault"), out.toString());
        misbehave();
        assertEquals(3, run("plugins"));
        String said = out.toString();
        assertTrue(said.contains("fault (plugin): theory throws (threw, 5 times, last "), said);
        assertTrue(said.contains("Theory throws broke: java.lang.IllegalStateException: on purpose"), said);
        assertTrue(said.contains("remedy: Report it to the plugin's author."), said);
        assertTrue(said.contains("quarantined: theory throws is not called any more."), said);
        assertTrue(said.contains("'touchstone plugins release throws'"), said);
        assertEquals(2, run("plugins", "release", "phlogiston"));
        assertTrue(out.toString().contains("(quarantined: theory throws)"), out.toString());
        assertEquals(0, run("plugins", "release", "throws"));
        assertTrue(out.toString().contains("released: theory throws of throws 1.0.0"), out.toString());
        assertEquals(0, run("plugins"));
    }

    /** As in a study: again and again, until it is called no more. */
    private void misbehave() {
        Containment containment = Containment.in(folder.resolve("state"), Witness.NONE);
        try (PluginHost host = PluginHost.open(folder.resolve("plugins"))) {
            var theory = host.theories().get(0);
            var ward = Ward.theory(theory.id(), theory.plugin());
            try (var thread =
                    containment.thread(ward, theory.instance().getClass().getClassLoader())) {
                String fault = "";
                while (!fault.contains("is quarantined")) {
                    CompletableFuture<String> said = new CompletableFuture<>();
                    thread.submit(new Asked(theory, said), LIMIT);
                    fault = said.orTimeout(LIMIT, TimeUnit.MILLISECONDS).join();
                }
            }
        }
        containment.close();
    }

    private record Asked(Extension<Theory> theory, CompletableFuture<String> said) implements Call<Object> {
        @Override
        public Object work() {
            Example example = Questions.grokking(1).get(0);
            return theory.instance().forecast(example.question(), example.evidence(theory.instance()));
        }

        @Override
        public void done(Object answer) {
            said.complete("");
        }

        @Override
        public void failed(Fault fault) {
            said.complete(fault.message());
        }
    }

    private int run(String... arguments) {
        return Typed.runIn(folder, out, arguments);
    }
}
