package fr.allerretour.inventory.intake.format.workbook;

import org.codehaus.stax2.typed.TypedValueDecoder;

/** Reads the attributes of a cell where the parser has them: there are millions, and no string is made for any. */
final class CellAttribute extends TypedValueDecoder {

    /** Letters that a column has at most, and one more that no column has. */
    private static final int LETTERS = 4;

    private int letters;
    private int column;
    private int length;
    private char first;

    @Override
    public void decode(char[] buffer, int start, int end) {
        letters = 0;
        column = 0;
        length = end - start;
        first = buffer[start];
        for (int i = start; i < end && letters < LETTERS && buffer[i] >= 'A' && buffer[i] <= 'Z'; i++) {
            column = column * 26 + (buffer[i] - 'A' + 1);
            letters++;
        }
    }

    @Override
    public void decode(String input) {
        decode(input.toCharArray(), 0, input.length());
    }

    @Override
    public void handleEmptyValue() {
        letters = 0;
        length = 0;
    }

    /** Column of a reference like "BC12", from 0; the next one if there is no reference to speak of. */
    int column(int next) {
        return letters == 0 ? next : column - 1;
    }

    /** What the cell holds: s, b or e; n for all else. */
    char type() {
        return length == 1 && (first == 's' || first == 'b' || first == 'e') ? first : 'n';
    }
}
