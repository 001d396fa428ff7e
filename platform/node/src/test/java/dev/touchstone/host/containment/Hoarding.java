package dev.touchstone.host.containment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Asks a sound theory over and over while another hoards. Argument: a folder. */
final class Hoarding {
    private static final long AMPLE = 50_000;

    private Hoarding() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        Path hoarder = Files.createDirectory(Path.of(arguments[0], "hoarder"));
        Path other = Files.createDirectory(Path.of(arguments[0], "other"));
        Jars.make(hoarder, Offenders.Hoards.class, "1.0.0");
        Jars.make(other, Offenders.Sound.class, "1.0.0");
        Containment containment = Containment.inMemory();
        try (Cell hoards = new Cell(containment, hoarder);
                Cell sound = new Cell(containment, other)) {
            CompletableFuture<Cell.Said> said = CompletableFuture.supplyAsync(() -> hoards.ask(AMPLE));
            boolean answered = true;
            while (!said.isDone()) {
                answered &= sound.ask(AMPLE).median() == 2;
            }
            answered &= sound.ask(AMPLE).median() == 2;
            System.out.println("others: " + answered);
            System.out.println("hoarder: " + said.join().fault());
        }
    }
}
