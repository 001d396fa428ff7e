package dev.touchstone.forecasting;

import dev.touchstone.api.Reference;
import dev.touchstone.api.Resolved;
import java.util.List;
import java.util.Set;

/** Where reference histories come from: resolved questions, with evidence of every metric that was kept. */
public interface References {
    /** No reference histories. */
    References NONE = new References() {
        @Override
        public List<Resolved> get(Reference reference) {
            return List.of();
        }

        @Override
        public Set<String> phenomena() {
            return Set.of();
        }

        @Override
        public List<Resolved> of(String phenomenon) {
            return List.of();
        }
    };

    /**
     * The history of this name, which a study declared.
     *
     * @throws dev.touchstone.api.FaultException if it is not there any more
     */
    List<Resolved> get(Reference reference);

    /** The phenomena that there are histories of. */
    Set<String> phenomena();

    /** The history of a phenomenon; empty if there is none. */
    List<Resolved> of(String phenomenon);
}
