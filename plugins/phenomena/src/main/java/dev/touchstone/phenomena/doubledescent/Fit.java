package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Recorder;

/** The models of a cohort's trials at one position. */
interface Fit {
    /** Mean squared error of each trial's model on clean test examples. */
    double[] testError();

    /** Records everything known of the models, and measures what is wanted. */
    void record(Recorder recorder, long position);
}
