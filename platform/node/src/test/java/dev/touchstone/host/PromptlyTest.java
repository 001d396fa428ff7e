package dev.touchstone.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PromptlyTest {
    @Test
    void returnsWhatTheCallReturnsAndThrowsWhatItThrows() throws Throwable {
        assertEquals("x", Promptly.call("test", Duration.ofSeconds(30), () -> "x"));
        assertThrows(
                IOException.class,
                () -> Promptly.call("test", Duration.ofSeconds(30), () -> {
                    throw new IOException("on purpose");
                }));
    }

    @Test
    void interruptsWhatHangs() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> Promptly.call("test", Duration.ofSeconds(1), () -> {
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        interrupted.countDown();
                    }
                    return "never";
                }));
        assertEquals("no answer within 1 s", thrown.getMessage());
        Assertions.assertTrue(interrupted.await(30, TimeUnit.SECONDS));
    }
}
