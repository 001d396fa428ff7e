package dev.touchstone.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.ledger.Answers;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BusTest {
    private Vertx vertx;
    private Bus bus;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        bus = new Bus(vertx);
    }

    @AfterEach
    void close() {
        bus.close();
        vertx.close().await();
    }

    private static Answers message(int i) {
        return new Answers("chain-" + i, List.of());
    }

    private static boolean isAlive(String thread) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(t -> t.getName().equals(thread));
    }

    @Test
    void messagesComeByReferenceInOrderOnTheSubscribersThread() throws Exception {
        BlockingQueue<Answers> got = new LinkedBlockingQueue<>();
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        bus.subscribe(Topic.ANSWERS, "subscriber", message -> {
            threads.add(Thread.currentThread());
            got.add(message);
        });
        List<Answers> sent = List.of(message(0), message(1), message(2));
        sent.forEach(message -> bus.publish(Topic.ANSWERS, message));
        for (Answers message : sent) {
            assertSame(message, got.take());
            Thread handler = threads.take();
            assertNotSame(Thread.currentThread(), handler);
            assertEquals("subscriber", handler.getName());
        }
    }

    @Test
    void aHandlerThatPublishesIsNotCalledWithinItself() throws Exception {
        BlockingQueue<Integer> depths = new LinkedBlockingQueue<>();
        int[] depth = {0};
        bus.subscribe(Topic.ANSWERS, "subscriber", message -> {
            depths.add(++depth[0]);
            if (message.chain().equals("chain-0")) {
                bus.publish(Topic.ANSWERS, message(1));
            }
            depth[0]--;
        });
        bus.publish(Topic.ANSWERS, message(0));
        assertEquals(1, depths.take());
        assertEquals(1, depths.take());
    }

    @Test
    void aSlowSubscriberDelaysNobodyAndLosesWhatDoesNotFit() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        SynchronousQueue<Answers> entered = new SynchronousQueue<>();
        BlockingQueue<Answers> slowGot = new LinkedBlockingQueue<>();
        Subscription slow = bus.subscribe(Topic.ANSWERS, "slow", 2, message -> {
            try {
                if (message.equals(message(0))) {
                    entered.put(message);
                }
                slowGot.add(message);
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        BlockingQueue<Answers> got = new LinkedBlockingQueue<>();
        bus.subscribe(Topic.ANSWERS, "quick", message -> got.add(message));
        bus.publish(Topic.ANSWERS, message(0));
        entered.take();
        for (int i = 1; i < 100; i++) {
            bus.publish(Topic.ANSWERS, message(i));
        }
        for (int i = 0; i < 100; i++) {
            assertEquals(message(i), got.take());
        }
        // Each subscriber is served by itself: that the quick one has all does not mean that the slow one was offered
        // all.
        while (slow.dropped() < 97) {
            Thread.onSpinWait();
        }
        release.countDown();
        assertEquals(message(0), slowGot.take());
        assertEquals(message(1), slowGot.take());
        assertEquals(message(2), slowGot.take());
        assertEquals(97, slow.dropped());
    }

    @Test
    void aHandlerThatThrowsGetsTheNextMessage() throws Exception {
        BlockingQueue<Answers> got = new LinkedBlockingQueue<>();
        bus.subscribe(Topic.ANSWERS, "subscriber", message -> {
            got.add(message);
            throw new IllegalStateException("on purpose");
        });
        bus.publish(Topic.ANSWERS, message(0));
        bus.publish(Topic.ANSWERS, message(1));
        assertEquals(message(0), got.take());
        assertEquals(message(1), got.take());
    }

    @Test
    void nothingComesAfterTheEndAndNoThreadIsLeft() throws Exception {
        BlockingQueue<Answers> got = new LinkedBlockingQueue<>();
        Subscription subscription = bus.subscribe(Topic.ANSWERS, "closed early", message -> got.add(message));
        bus.subscribe(Topic.JUDGEMENTS, "closed with the bus", message -> {});
        subscription.close();
        subscription.close();
        bus.publish(Topic.ANSWERS, message(0));
        assertEquals(null, got.poll(50, TimeUnit.MILLISECONDS));
        assertFalse(isAlive("closed early"));
        assertTrue(isAlive("closed with the bus"));
        bus.close();
        assertFalse(isAlive("closed with the bus"));
    }

    @Test
    void aHandlerMayEndItsOwnSubscription() throws Exception {
        BlockingQueue<Subscription> own = new LinkedBlockingQueue<>();
        CountDownLatch ended = new CountDownLatch(1);
        own.add(bus.subscribe(Topic.ANSWERS, "own end", message -> {
            own.remove().close();
            ended.countDown();
        }));
        bus.publish(Topic.ANSWERS, message(0));
        assertTrue(ended.await(10, TimeUnit.SECONDS));
    }
}
