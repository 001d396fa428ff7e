package dev.touchstone.cli;

import dev.touchstone.api.Study;
import dev.touchstone.api.Theory;
import dev.touchstone.host.Extension;
import dev.touchstone.host.PluginHost;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The theories that a study asks, as they come and go: all that are there, or those of them that were named. */
final class Present implements Supplier<List<Study.Contender>> {
    private final PluginHost host;
    private final @Nullable List<String> named;
    private @Nullable List<Extension<Theory>> seen;
    private List<Study.Contender> contenders = List.of();

    /** @param named ids; null for all */
    Present(PluginHost host, @Nullable List<String> named) {
        this.host = host;
        this.named = named;
    }

    /** The same list as long as nothing changes: every measurement asks. */
    @Override
    public synchronized List<Study.Contender> get() {
        List<Extension<Theory>> now = host.theories();
        if (now != seen) {
            contenders = now.stream()
                    .filter(theory -> named == null || named.contains(theory.id()))
                    .map(Extension::contender)
                    .toList();
            seen = now;
        }
        return contenders;
    }
}
