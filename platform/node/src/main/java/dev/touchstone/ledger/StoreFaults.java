package dev.touchstone.ledger;

import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import java.nio.file.Path;

/** What can go wrong with the store, as people get it. */
final class StoreFaults {
    private StoreFaults() {}

    static FaultException cannotStore(Throwable cause) {
        return FaultException.resources(
                "the ledger cannot store entries: " + reason(cause) + ".",
                "Free space on the disk of the state folder, check that it is writable, then start again;"
                        + " nothing recorded before is lost.",
                cause);
    }

    static FaultException cannotRead(String chain, Throwable cause) {
        return FaultException.resources(
                "chain " + chain + " cannot be read from the ledger: " + reason(cause) + ".",
                "Verify the ledger to find the entry; restore the state folder from a copy or another node.",
                cause);
    }

    static FaultException cannotExport(Path file, Throwable cause) {
        return FaultException.resources(
                "measurements cannot be written to " + file + ": " + reason(cause) + ".",
                "Name a file in a folder that can be written, with enough space.",
                cause);
    }

    static FaultException cannotOpen(Path folder, Throwable cause) {
        return FaultException.resources(
                "the ledger in " + folder + " cannot be opened: " + reason(cause) + ".",
                "If it is damaged, restore the folder from a copy or another node; else check that the folder can be"
                        + " read and written.",
                cause);
    }

    static FaultException badFolder(Path folder, String what, Throwable cause) {
        return FaultException.resources(
                "the state folder " + folder + " " + what + ".",
                "Name a folder that you can read and write, or that can be created.",
                cause);
    }

    static FaultException lost(Path folder, Verification.Damage damage) {
        return FaultException.resources(
                "the ledger in " + folder + " has lost entries: chain " + damage.chain() + ", entry "
                        + damage.sequence() + ": " + damage.what() + ".",
                damage.remedy(),
                new IllegalStateException(damage.what()));
    }

    static FaultException stale(String chain, long stale, long current) {
        StaleEpochException cause = new StaleEpochException(chain, stale, current);
        return FaultException.resources(
                cause.getMessage() + ": another writer has taken the chain over.",
                "Stop this writer; the other one goes on where the chain was kept.",
                cause);
    }

    static FaultException closed() {
        return FaultException.resources(
                "the ledger is closed.", "Open it again.", new IllegalStateException("the ledger is closed"));
    }

    static FaultException interrupted(InterruptedException cause) {
        return FaultException.resources(
                "interrupted while waiting for the ledger to keep up; nothing was appended.",
                "Append again, or let the cohort be resumed.",
                cause);
    }

    static FaultException badName(String what, String name, String allowed) {
        return new FaultException(
                new Fault(Fault.Kind.USER, what + " '" + name + "' is not allowed.", "Use " + allowed + "."), null);
    }

    private static String reason(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).strip();
        int line = message.indexOf('\n');
        return line < 0 ? message : message.substring(0, line);
    }
}
