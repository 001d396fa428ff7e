package dev.touchstone.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Reference;
import dev.touchstone.host.Extension;
import dev.touchstone.laboratory.Climb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the file of the first format that lies among the tests' resources, which stays readable for good. */
class ShelfTest {
    private static final Reference SHIPPED =
            new Reference("4d3b5fa0fd76004961ab26240fa743c3415815252bfdbedf7acd9e403b21d813");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path state;

    @SuppressWarnings("NullAway.Init")
    private Shelf shelf;

    @BeforeEach
    void setUp() {
        shelf = new Shelf(state.resolve("reference"));
    }

    @Test
    void whatAPhenomenonShipsIsFoundAndNothingIsWritten() throws IOException {
        ReferenceHistory history = Shelf.shipped(named("made-up-grokking")).orElseThrow();
        assertEquals(SHIPPED, history.reference());
        assertEquals(
                "touchstone study made-up-grokking --full", history.origin().command());
        assertEquals(12, history.trials());
        assertTrue(Shelf.shipped(named("climb")).isEmpty());
        assertEquals(List.of(), files());
    }

    @Test
    void whatAStudyNamesIsKept() throws IOException {
        shelf.keep(named("made-up-grokking"), SHIPPED);
        assertEquals(List.of(SHIPPED.hash() + ".json.gz"), files());
        ReferenceHistory kept = shelf.get(SHIPPED);
        assertEquals(Shelf.shipped(named("made-up-grokking")).orElseThrow(), kept);
        shelf.keep(named("climb"), SHIPPED);
        shelf.keep(named("climb"), Reference.NONE);
        assertEquals(1, files().size());
    }

    @Test
    void whatIsNotThereIsSaid() {
        Reference other = new Reference("0".repeat(64));
        Fault fault = assertThrows(FaultException.class, () -> shelf.get(other)).fault();
        assertTrue(fault.message().contains(other.hash()), fault.message());
        assertThrows(FaultException.class, () -> shelf.keep(named("climb"), other));
        assertFalse(Files.exists(state.resolve("reference")));
    }

    @Test
    void aChangedFileIsFound() throws IOException {
        shelf.keep(named("made-up-grokking"), SHIPPED);
        Path file = state.resolve("reference").resolve(SHIPPED.hash() + ".json.gz");
        Files.move(file, file.resolveSibling("0".repeat(64) + ".json.gz"));
        assertThrows(FaultException.class, () -> shelf.get(new Reference("0".repeat(64))));
    }

    private List<String> files() throws IOException {
        if (!Files.exists(state.resolve("reference"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(state.resolve("reference"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Extension<Phenomenon> named(String id) {
        return new Extension<>(id, "a test", new Climb(), new Plugin("tests", "1.0.0", "0".repeat(64)));
    }
}
