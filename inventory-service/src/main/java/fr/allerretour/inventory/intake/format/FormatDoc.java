package fr.allerretour.inventory.intake.format;

import java.util.List;

/**
 * What people are told about a format. The API serves it and the documentation states it: there is no other place where
 * it is written.
 *
 * @param id stable name in the API, kebab-case ("rvtools-xlsx")
 * @param title what the file is, and which tool writes it
 * @param extension what its file is usually called, without the dot; never looked at
 * @param rejectedExtension file of the rejected rows: "csv", "xlsx" or "zip"; of a format without rows and columns it is
 *     "csv" with the columns path and reason
 * @param reads each thing that is read, and what it becomes
 * @param ignores each thing that stands in such files and is passed over, with the reason where it is not plain
 * @param units units and conversions
 */
public record FormatDoc(
        String id,
        Words title,
        String extension,
        String rejectedExtension,
        List<Words> reads,
        List<Words> ignores,
        Words units) {}
