package dev.touchstone.host;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to hear of changes. One that breaks keeps no other from hearing. */
final class Followers {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    private final List<Consumer<Change>> followers = new CopyOnWriteArrayList<>();

    /** @return ends it */
    Following add(Consumer<Change> follower) {
        // An object of its own, so that one who follows twice can end each.
        Consumer<Change> own = change -> follower.accept(change);
        followers.add(own);
        return () -> followers.remove(own);
    }

    void tell(List<Change> changes) {
        for (Change change : changes) {
            LOG.info("{} {}", change.report().name(), change.kind());
            for (Consumer<Change> follower : followers) {
                try {
                    follower.accept(change);
                } catch (RuntimeException | LinkageError e) {
                    LOG.error("A follower broke at {} {}", change.report().name(), change.kind(), e);
                }
            }
        }
    }
}
