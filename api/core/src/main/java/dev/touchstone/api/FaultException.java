package dev.touchstone.api;

import org.jspecify.annotations.Nullable;

/** Carries a {@link Fault} to whoever can show it. */
public final class FaultException extends RuntimeException {
    private final transient Fault fault;

    /** With the exception that caused it, if any. */
    public FaultException(Fault fault, @Nullable Throwable cause) {
        super(fault.message() + " " + fault.remedy(), cause);
        this.fault = fault;
    }

    /** Bad input. */
    public static FaultException user(String message, String remedy) {
        return new FaultException(new Fault(Fault.Kind.USER, message, remedy), null);
    }

    /** The machine lacks something. */
    public static FaultException resources(String message, String remedy, Throwable cause) {
        return new FaultException(new Fault(Fault.Kind.RESOURCES, message, remedy), cause);
    }

    /** What went wrong. */
    public Fault fault() {
        return fault;
    }
}
