package dev.touchstone.laboratory;

/** {@link Climb} under another name: another phenomenon that asks for a quantity of the same sort. */
class Descent extends Climb {
    @Override
    public String id() {
        return "descent";
    }
}
