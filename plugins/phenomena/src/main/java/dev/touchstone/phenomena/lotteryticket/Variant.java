package dev.touchstone.phenomena.lotteryticket;

import java.util.List;

/** What is trained at a density beside, and against, the ticket. All keep its data, its batches and its length. */
enum Variant {
    /** The mask and the first weights. Without a mask it is the dense network. */
    TICKET("ticket", "the mask with the network's own first weights") {
        @Override
        Start of(Subnetwork network) {
            return new Start(network.first(), network.mask());
        }
    },

    /** The mask alone, as Frankle &amp; Carbin (2019) test it. */
    REINIT("reinit", "the mask with first weights drawn anew") {
        @Override
        Start of(Subnetwork network) {
            return new Start(network.redrawn("reinit"), network.mask());
        }
    },

    /** The mask alone, with an initialisation that knows of it. */
    REINIT_SCALED("reinit-scaled", "the mask with first weights drawn anew, divided by the root of a layer's density") {
        @Override
        Start of(Subnetwork network) {
            return new Start(
                    Starts.rescaled(network.layout(), network.redrawn("reinit-scaled"), network.mask()),
                    network.mask());
        }
    },

    /** Only how many weights of each layer live. */
    SHUFFLE("shuffle", "the mask permuted within each layer, with the network's own first weights") {
        @Override
        Start of(Subnetwork network) {
            return new Start(
                    network.first(), Masks.shuffled(network.layout(), network.mask(), network.stream("shuffle")));
        }
    },

    /** Only how many weights live. */
    RANDOM("random", "a mask drawn over all layers, with the network's own first weights") {
        @Override
        Start of(Subnetwork network) {
            boolean[] drawn = Masks.drawn(
                    network.layout(),
                    Masks.full(network.layout()),
                    Masks.count(network.layout(), network.mask()),
                    network.stream("random"));
            return new Start(network.first(), drawn);
        }
    },

    /** The mask and the signs of the first weights. */
    SIGNS("signs", "the mask with the signs of the network's own first weights, one magnitude a layer") {
        @Override
        Start of(Subnetwork network) {
            return new Start(Starts.signs(network.layout(), network.first(), network.mask()), network.mask());
        }
    },

    /** Pruning without rewinding. */
    FINETUNE("finetune", "the mask with the trained weights that it was read off") {
        @Override
        Start of(Subnetwork network) {
            return new Start(network.trained(), network.mask());
        }
    };

    /** What a density needs to be judged. */
    static final List<Variant> JUDGED = List.of(TICKET, REINIT, REINIT_SCALED);

    private final String label;
    private final String description;

    Variant(String label, String description) {
        this.label = label;
        this.description = description;
    }

    /** Its name in metrics. */
    String label() {
        return label;
    }

    /** What it starts from, for people. */
    String description() {
        return description;
    }

    /** What it starts from. */
    abstract Start of(Subnetwork network);

    /** First parameters and the mask laid over them. */
    @SuppressWarnings("ArrayRecordComponent")
    record Start(float[] parameters, boolean[] mask) {}
}
