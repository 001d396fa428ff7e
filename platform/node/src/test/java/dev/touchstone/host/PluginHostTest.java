package dev.touchstone.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Theory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginHostTest {
    private static final String ANY_API = ">=0.1.0";

    @TempDir
    private Path folder = Path.of("set by JUnit");

    @Test
    void loadsATheoryInAClassLoaderOfItsOwn() throws IOException {
        TestJars.make(folder.resolve("guess.jar"), "guesses", ANY_API, Map.of(Theory.class, Guess.class));
        try (PluginHost host = PluginHost.open(folder)) {
            Extension<Theory> theory = host.theories().get(0);
            assertEquals("guess", theory.id());
            assertEquals("guesses", theory.plugin().id());
            assertEquals("1.0.0", theory.plugin().version());
            assertEquals(64, theory.plugin().hash().length());
            assertNotSame(Guess.class, theory.instance().getClass());
        }
    }

    @Test
    void hidesTheHostsLibraries() throws IOException {
        TestJars.make(folder.resolve("nosy.jar"), "nosy", ANY_API, Map.of(Theory.class, Nosy.class));
        assertTrue(
                onlyFault().message().contains("the host hides"),
                () -> onlyFault().toString());
    }

    @Test
    void reportsWhatIsNoJarAndLoadsTheOthers() throws IOException {
        Files.writeString(folder.resolve("broken.jar"), "not a zip");
        byte[] whole = Files.readAllBytes(
                TestJars.make(folder.resolve("half.jar"), "half", ANY_API, Map.of(Theory.class, Guess.class)));
        Files.write(folder.resolve("half.jar"), Arrays.copyOf(whole, whole.length / 2));
        TestJars.make(folder.resolve("sound.jar"), "sound", ANY_API, Map.of(Theory.class, Guess.class));
        try (PluginHost host = PluginHost.open(folder)) {
            assertEquals(
                    List.of(1, 1, 0),
                    host.reports().stream().map(r -> r.faults().size()).toList());
            assertEquals(1, host.theories().size());
            host.reports().stream()
                    .flatMap(r -> r.faults().stream())
                    .forEach(fault -> assertEquals(Fault.Kind.PLUGIN, fault.kind()));
        }
    }

    @Test
    void refusesAnotherApi() throws IOException {
        TestJars.make(folder.resolve("old.jar"), "old", ">=9.0.0", Map.of(Theory.class, Guess.class));
        assertTrue(onlyFault().message().contains(">=9.0.0"), () -> onlyFault().toString());
    }

    @Test
    void keepsTheFirstOfTwoWithOneId() throws IOException {
        TestJars.make(folder.resolve("a.jar"), "first", ANY_API, Map.of(Theory.class, Guess.class));
        TestJars.make(folder.resolve("b.jar"), "second", ANY_API, Map.of(Theory.class, Guess.class));
        try (PluginHost host = PluginHost.open(folder)) {
            assertEquals("first", host.theories().get(0).plugin().id());
            assertTrue(host.reports().get(1).faults().get(0).message().contains("already"));
        }
    }

    @Test
    void theOraclesNameIsThePlatforms() throws IOException {
        TestJars.make(folder.resolve("seer.jar"), "seer", ANY_API, Map.of(Theory.class, Seer.class));
        assertTrue(
                onlyFault().message().contains("the id 'oracle' is the platform's own"),
                () -> onlyFault().toString());
        try (PluginHost host = PluginHost.open(folder)) {
            assertTrue(host.theories().isEmpty());
        }
    }

    @Test
    void aFreshTheoryIsAnotherObjectOfTheSameClass() {
        Extension<Theory> theory =
                new Extension<>("guess", "", new Guess(), new Plugin("guesses", "1.0.0", "0".repeat(64)));
        Theory fresh = Extension.fresh(theory);
        assertSame(Guess.class, fresh.getClass());
        assertNotSame(theory.instance(), fresh);
        Theory unmakable = new Guess() {
            @Override
            public String id() {
                return "guess-" + folder;
            }
        };
        assertThrows(
                IllegalStateException.class,
                () -> Extension.fresh(new Extension<>("guess", "", unmakable, theory.plugin())));
    }

    @Test
    void saysWhenAJarOffersNothing() throws IOException {
        TestJars.make(folder.resolve("empty.jar"), "empty", ANY_API, Map.of());
        assertTrue(
                onlyFault().message().contains("offers nothing"),
                () -> onlyFault().toString());
    }

    @Test
    void aMissingFolderIsTheUsersToName() {
        FaultException thrown = assertThrows(FaultException.class, () -> PluginHost.open(folder.resolve("missing")));
        assertTrue(thrown.fault().remedy().contains("--plugins"));
    }

    private Fault onlyFault() {
        try (PluginHost host = PluginHost.open(folder)) {
            return host.reports().get(0).faults().get(0);
        }
    }
}
