package dev.touchstone.phenomena.doubledescent;

/**
 * Which of two models of a trial: its own, or a twin that differs in all that is drawn for training but not in what
 * the task fixes. The distance between the two tells the variance over seeds without a look at another trial.
 */
enum Whose {
    OWN(""),
    TWIN("twin ");

    private final String prefix;

    Whose(String prefix) {
        this.prefix = prefix;
    }

    /** The name of a model's stream for this purpose. */
    String of(String purpose) {
        return prefix + purpose;
    }
}
