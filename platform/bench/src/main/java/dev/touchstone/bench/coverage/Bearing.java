package dev.touchstone.bench.coverage;

/** What it says of an evaluator when its interval covers more or less often than its level. */
enum Bearing {
    WITHIN("Within what the evaluators claim"),
    SAFE("Within it, but on the safe side by construction"),
    BEYOND("Beyond what they claim");

    private final String heading;

    Bearing(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }
}
