package dev.touchstone.training.network;

import dev.touchstone.training.optimiser.Optimiser;

/** How networks are built and trained; with the data and a trial's id it fixes every number that follows. */
public record Recipe(Architecture architecture, Loss loss, Optimiser optimiser, Batching batching) {
    /** Full batch. */
    public Recipe(Architecture architecture, Loss loss, Optimiser optimiser) {
        this(architecture, loss, optimiser, Batching.FULL);
    }
}
