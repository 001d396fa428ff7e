package dev.touchstone.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
    private static final byte[] OLD = {1, 2, 3};
    private static final byte[] NEW = {1, 2, 4};

    @TempDir
    private Path folder = Path.of("unset");

    private Checkpoints checkpoints() {
        return new Checkpoints(folder.resolve("checkpoints"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("checkpoints"))) {
            return files.toList();
        }
    }

    @Test
    void whatWasKeptIsFoundByAnyone() {
        String digest = checkpoints().keep("chain", OLD);
        assertArrayEquals(OLD, checkpoints().find("chain", digest).orElseThrow());
        assertEquals(Optional.empty(), checkpoints().find("other", digest));
    }

    @Test
    void aDamagedStateIsNone() throws IOException {
        String digest = checkpoints().keep("chain", OLD);
        Files.write(files().get(0), NEW);
        assertEquals(Optional.empty(), checkpoints().find("chain", digest));
    }

    @Test
    void othersOfTheSameChainAreForgottenAndNoOthers() throws IOException {
        Checkpoints checkpoints = checkpoints();
        String old = checkpoints.keep("chain", OLD);
        String recent = checkpoints.keep("chain", NEW);
        String longer = checkpoints.keep("chain-2", OLD);
        checkpoints.forgetOthers("chain", recent);
        assertEquals(Optional.empty(), checkpoints.find("chain", old));
        assertTrue(checkpoints.find("chain", recent).isPresent());
        checkpoints.forget("chain");
        assertTrue(checkpoints.find("chain-2", longer).isPresent());
        assertEquals(1, files().size());
    }

    @Test
    void nothingToForgetIsFine() {
        checkpoints().forget("chain");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Files.createFile(folder.resolve("checkpoints"));
        FaultException refused =
                assertThrows(FaultException.class, () -> checkpoints().keep("chain", OLD));
        assertEquals(Fault.Kind.RESOURCES, refused.fault().kind());
    }
}
