package fr.allerretour.inventory.intake.format.cell;

import java.util.List;

/** Text that some spreadsheet program, parser or notation would change. */
public final class HostileText {

    public static final List<String> ALL = List.of(
            "plain",
            "=1+1",
            "=cmd|' /C calc'!A0",
            "+33 1 42",
            "-5",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "'",
            "''",
            "'quoted",
            "'=1+1",
            "''=1",
            "'\"x\"",
            "\"all\"",
            "quo\"te",
            "",
            " ",
            " before",
            "after ",
            "\u00a0nbsp\u00a0",
            "\ufeffmark",
            "\u3000wide",
            "two\nlines",
            "two\r\nlines",
            "tab\there",
            "nul\u0000",
            "del\u007f\u0085",
            "line\u2028separator",
            "007",
            "1,5",
            "1E5",
            "123456789012345678901",
            "2027-03-31",
            "1-2",
            "TRUE",
            "null",
            "semi;colon",
            "com,ma",
            "{\"a\":1}",
            "C:\\temp\\u0041",
            "\\",
            "_x0041_",
            "\ud800",
            "\udc00\ud800",
            "\uffff",
            "é œ ß 漢",
            "e\u0301",
            "😀",
            "<b>&amp;]]>",
            "#REF!");

    private HostileText() {}
}
