package dev.touchstone.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.pytorch.jni.JniUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesTest {
    @Test
    void startsAgainAndAgainAndLeavesTheContextLoader() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Engines.start();
        Engines.start();
        assertSame(before, Thread.currentThread().getContextClassLoader());
    }

    @Test
    void aNewThreadComputesOnOneThreadWithoutRecording() throws Exception {
        Engines.start();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            assertTrue(thread.submit(JniUtils::isGradMode).get());
            thread.submit(Engines::prepareThread).get();
            assertFalse(thread.submit(JniUtils::isGradMode).get());
            assertEquals(1, thread.submit(JniUtils::getNumThreads).get());
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void saysWhatToDoWhenTheLibraryCannotBeUnpacked(@TempDir Path folder) throws Exception {
        Path notAFolder = Files.writeString(folder.resolve("file"), "in the way");
        OwnProcess start = OwnProcess.run(Start.class, "-DDJL_CACHE_DIR=" + notAFolder);
        String said = start.output();
        assertEquals(1, start.status(), said);
        assertTrue(said.contains("PyTorch cannot be loaded on " + System.getProperty("os.name")), said);
        assertTrue(said.contains("make the folder of DJL_CACHE_DIR, now " + notAFolder + ", writable"), said);
    }

    /** Starts the engine in a process of its own. */
    static final class Start {
        private Start() {}

        public static void main(String[] arguments) {
            try {
                Engines.start();
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
                System.exit(1);
            }
        }
    }
}
