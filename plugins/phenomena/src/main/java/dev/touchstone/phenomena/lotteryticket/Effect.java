package dev.touchstone.phenomena.lotteryticket;

/**
 * How much the ticket's first weights are worth at one density, in test accuracy.
 *
 * @param ticket test accuracy of the ticket
 * @param reinit of its mask with fresh weights
 * @param rescaled of its mask with fresh weights on the scale that its layers' densities ask for
 */
record Effect(double ticket, double reinit, double rescaled) {
    /** Against the best that the mask reaches without the ticket's weights; from -1 to 1. */
    double value() {
        return ticket - Math.max(reinit, rescaled);
    }

    /** Against fresh weights that ignore the sparsity, as first published; from -1 to 1. */
    double naive() {
        return ticket - reinit;
    }
}
