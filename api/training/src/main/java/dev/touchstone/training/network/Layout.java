package dev.touchstone.training.network;

/**
 * Where a network's parameters lie in one flat array: W1 [inputs, hidden], W2 [classes, hidden], then b1 [hidden] and
 * b2 [classes] where there are biases. Both matrices have the hidden unit last, so that a hidden unit's neighbours in
 * memory are hidden units throughout.
 */
record Layout(int inputs, int hidden, int classes, boolean biases) {
    int firstWeights() {
        return 0;
    }

    int lastWeights() {
        return inputs * hidden;
    }

    int firstBiases() {
        return (inputs + classes) * hidden;
    }

    int lastBiases() {
        return firstBiases() + hidden;
    }

    int size() {
        return firstBiases() + (biases ? hidden + classes : 0);
    }
}
