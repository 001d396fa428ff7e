package dev.touchstone.host;

import dev.touchstone.api.Theory;

/** A theory that calls itself by the platform's name. */
public class Seer implements Theory {
    @Override
    public String id() {
        return "oracle";
    }

    @Override
    public String source() {
        return "made for tests";
    }
}
