package fr.allerretour.inventory.intake.format.tree;

import com.fasterxml.jackson.databind.JsonNode;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.RowRejection;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import java.util.List;

/**
 * One tree out of a document. Numbers are texts, as they were written.
 *
 * @param document which of the file's documents it stands in, from 0
 * @param path JSON pointer to it ("/vms/3")
 * @param line line it begins on, from 1
 * @param value what stands there, without the members that are not kept
 */
public record TreeRecord(int document, String path, int line, JsonNode value) {

    /** Where its rejections and items stand. */
    public Position position() {
        return new Position("", line);
    }

    /** What it says, with the way back to it. */
    public ParsedRow row(ParsedItem item) {
        return new ParsedRow(position(), item, List.of(path));
    }

    /** It is not taken, for that reason. */
    public RowRejection rejection(BadCell reason) {
        return new RowRejection(
                position(), reason.heading(), reason.problem(), reason.detailEn(), reason.detailFr(), List.of(path));
    }

    /** Its members, with messages that quote what is wrong. */
    public Fields fields() {
        return new Fields(value, true);
    }

    /** Its members, with messages that never quote a value: for files that may hold secrets. */
    public Fields discreetFields() {
        return new Fields(value, false);
    }
}
