package dev.touchstone.training.images;

/** Labels as files hold them: one byte each. */
final class Labels {
    private Labels() {}

    /** Checks that every label is from 0 to {@code classes - 1}. */
    static void requireBelow(int classes, byte[] labels, ImageFile file) {
        for (int i = 0; i < labels.length; i++) {
            if ((labels[i] & 0xff) >= classes) {
                throw file.wrong(
                        "gives image %d the label %d; allowed are 0 to %d".formatted(i, labels[i] & 0xff, classes - 1));
            }
        }
    }
}
