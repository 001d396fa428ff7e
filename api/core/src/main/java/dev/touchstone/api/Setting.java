package dev.touchstone.api;

import java.util.List;

/**
 * A setting that a study may vary without code. What a phenomenon declares here is what a study file may change, within
 * the range given; everything else of a task stays as it is.
 */
public sealed interface Setting {
    /** Its name in {@link Task#arms}. */
    String name();

    /** What it does, in a line. */
    String description();

    /** What is allowed, for people, for instance {@code whole numbers from 2 to 1000}. */
    String allowed();

    /**
     * The value as a trial's settings hold it.
     *
     * @param value as it was read: a text, a boolean, an integer or a floating-point number
     * @return a {@code Long}, {@code Double} or {@code String}
     * @throws IllegalArgumentException if it is not allowed; the message names the value and what is
     */
    Object checked(Object value);

    /**
     * A whole number.
     *
     * @param lowest allowed
     * @param highest allowed
     */
    record Whole(String name, String description, long lowest, long highest) implements Setting {
        @Override
        public String allowed() {
            return "whole numbers from " + lowest + " to " + highest;
        }

        @Override
        public Object checked(Object value) {
            boolean whole = value instanceof Integer || value instanceof Long;
            if (!whole || ((Number) value).longValue() < lowest || ((Number) value).longValue() > highest) {
                throw refused(this, value);
            }
            return ((Number) value).longValue();
        }
    }

    /**
     * A finite number.
     *
     * @param lowest allowed
     * @param highest allowed
     */
    record Real(String name, String description, double lowest, double highest) implements Setting {
        @Override
        public String allowed() {
            return "numbers from " + lowest + " to " + highest;
        }

        @Override
        public Object checked(Object value) {
            if (!(value instanceof Number number)
                    || !(lowest <= number.doubleValue() && number.doubleValue() <= highest)) {
                throw refused(this, value);
            }
            return number.doubleValue();
        }
    }

    /**
     * One of a few texts.
     *
     * @param choices that are allowed
     */
    record Choice(String name, String description, List<String> choices) implements Setting {
        /** Keeps a copy. */
        public Choice {
            choices = List.copyOf(choices);
        }

        @Override
        public String allowed() {
            return String.join(", ", choices);
        }

        @Override
        public Object checked(Object value) {
            if (!(value instanceof String text) || !choices.contains(text)) {
                throw refused(this, value);
            }
            return text;
        }
    }

    private static IllegalArgumentException refused(Setting setting, Object value) {
        return new IllegalArgumentException(
                "setting " + setting.name() + " is " + value + "; allowed are " + setting.allowed());
    }
}
