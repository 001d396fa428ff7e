package dev.touchstone.host;

import dev.touchstone.api.Theory;

/** A theory that reaches for what the host keeps to itself. */
public class Nosy implements Theory {
    @Override
    public String id() {
        try {
            return Class.forName("com.fasterxml.jackson.databind.ObjectMapper").getSimpleName();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the host hides " + e.getMessage(), e);
        }
    }

    @Override
    public String source() {
        return "made for tests";
    }
}
