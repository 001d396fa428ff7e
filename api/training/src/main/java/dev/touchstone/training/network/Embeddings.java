package dev.touchstone.training.network;

/**
 * What a transformer's layer reads, for the networks of a group: a row for each symbol in the first place, one for each
 * in the second, and one for the third token. Examples are pairs, so these rows are all there is.
 */
final class Embeddings {
    private final Layout.Part tokens;
    private final Layout.Part positions;
    private final int symbols;
    private final int width;
    private final Matrix matrix;
    private final float[][][] rows;

    Embeddings(Layout layout, Matrices matrices, int slots) {
        this.tokens = layout.part("tokens 1");
        this.positions = layout.part("positions 1");
        this.symbols = tokens.rows() - 1;
        this.width = tokens.columns();
        int padded = Matrices.padded(width);
        this.matrix = matrices.zeros(slots, Matrices.padded(count()), padded);
        this.rows = new float[slots][count()][padded];
    }

    /** How many rows there are. */
    int count() {
        return 2 * symbols + 1;
    }

    /** The rows, [count, width]. */
    Matrix matrix() {
        return matrix;
    }

    /** The row of the third token. */
    float[] third(int slot) {
        return rows[slot][2 * symbols];
    }

    void load(int slot, float[] parameters) {
        for (int row = 0; row < count(); row++) {
            float[] into = rows[slot][row];
            int token = tokens.offset() + token(row) * width;
            int position = positions.offset() + position(row) * width;
            for (int i = 0; i < width; i++) {
                into[i] = parameters[token + i] + parameters[position + i];
            }
            matrix.write(slot, row, into, 0, into.length);
        }
    }

    /**
     * Writes the gradients of both parts.
     *
     * @param byRows the loss's derivatives by the rows
     * @param byThird what adds to those by the third token's
     */
    void gradient(int slot, Product byRows, float[] byThird, float[] into) {
        for (int i = 0; i < tokens.size() + positions.size(); i++) {
            into[tokens.offset() + i] = 0;
        }
        float[] derivatives = new float[byThird.length];
        for (int row = 0; row < count(); row++) {
            byRows.read(slot, row, derivatives, 0, derivatives.length);
            if (row == 2 * symbols) {
                Rows.add(byThird, derivatives);
            }
            int token = tokens.offset() + token(row) * width;
            int position = positions.offset() + position(row) * width;
            for (int i = 0; i < width; i++) {
                into[token + i] += derivatives[i];
                into[position + i] += derivatives[i];
            }
        }
    }

    private int token(int row) {
        return row < symbols ? row : row - symbols;
    }

    private int position(int row) {
        return row < symbols ? 0 : row < 2 * symbols ? 1 : 2;
    }
}
