package dev.touchstone.bus;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Messages between the parts of one node. <em>Messages can be lost</em>: a subscriber that is too slow misses some. What
 * must not be missed is in the ledger.
 *
 * <p>A message is never delivered on the publisher's thread; each subscriber has a thread of its own, gets messages in
 * the order in which one publisher sent them, and delays nobody but itself.
 */
public final class Bus implements AutoCloseable {
    /** How many messages may wait for a subscriber that does not say otherwise. */
    public static final int CAPACITY = 1024;

    private final Vertx vertx;
    private final EventBus events;
    private final Set<Subscription> open = ConcurrentHashMap.newKeySet();
    private final Set<Topic<?>> known = ConcurrentHashMap.newKeySet();

    /** A bus on a Vert.x of its own, closed with it. */
    public Bus(Vertx vertx) {
        this.vertx = vertx;
        events = vertx.eventBus();
    }

    /** A bus within this process. */
    public static Bus local() {
        return new Bus(Vertx.vertx());
    }

    /** What the bus runs on, for an HTTP server to share its threads. */
    public Vertx vertx() {
        return vertx;
    }

    /** Sends a message to all who subscribe now. Returns at once. */
    public <T> void publish(Topic<T> topic, T message) {
        learn(topic);
        DeliveryOptions local =
                new DeliveryOptions().setCodecName(topic.address()).setLocalOnly(true);
        events.publish(topic.address(), topic.type().cast(message), local);
    }

    /** Subscribes with the usual capacity. */
    public <T> Subscription subscribe(Topic<T> topic, String name, Consumer<? super T> handler) {
        return subscribe(topic, name, CAPACITY, handler);
    }

    /**
     * Subscribes.
     *
     * @param name of the subscriber's thread
     * @param capacity how many messages may wait, 1 or more; what does not fit is dropped
     * @param handler called on the subscriber's own thread; what it throws is logged
     */
    public <T> Subscription subscribe(Topic<T> topic, String name, int capacity, Consumer<? super T> handler) {
        Mailbox mailbox = new Mailbox(name, capacity);
        return subscribe(topic, mailbox, message -> mailbox.offer(() -> handler.accept(message)));
    }

    /** @param receive called on a thread of Vert.x for every message; must not block */
    <T> Subscription subscribe(Topic<T> topic, Mailbox mailbox, Consumer<? super T> receive) {
        learn(topic);
        MessageConsumer<T> consumer = events.localConsumer(topic.address());
        consumer.handler(message -> receive.accept(message.body()));
        Subscription subscription = new Subscription() {
            @Override
            public long dropped() {
                return mailbox.dropped();
            }

            @Override
            public void close() {
                open.remove(this);
                consumer.unregister();
                mailbox.close();
            }
        };
        open.add(subscription);
        return subscription;
    }

    /** Ends all subscriptions and the Vert.x beneath. */
    @Override
    public void close() {
        open.forEach(Subscription::close);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private <T> void learn(Topic<T> topic) {
        if (known.add(topic)) {
            events.registerCodec(new IdentityCodec<>(topic));
        }
    }
}
