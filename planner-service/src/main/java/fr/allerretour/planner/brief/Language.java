package fr.allerretour.planner.brief;

import java.time.LocalDate;
import java.util.List;

/** The two languages of what people read. */
public enum Language {
    FR(
            "fr",
            List.of(
                    "janvier",
                    "février",
                    "mars",
                    "avril",
                    "mai",
                    "juin",
                    "juillet",
                    "août",
                    "septembre",
                    "octobre",
                    "novembre",
                    "décembre")),
    EN(
            "en",
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"));

    private final String tag;
    // Not from a locale: a native image carries only the locales it was built with.
    private final List<String> months;

    Language(String tag, List<String> months) {
        this.tag = tag;
        this.months = months;
    }

    /** Its tag as in HTML's lang attribute. */
    public String tag() {
        return tag;
    }

    /** One of two texts. */
    public String of(String french, String english) {
        return this == FR ? french : english;
    }

    /** A day in words, such as "1er mars 2027" or "1 March 2027". */
    public String day(LocalDate day) {
        String number = this == FR && day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth());
        return number + " " + month(day) + " " + day.getYear();
    }

    /** The month of a day in words, without the year. */
    public String month(LocalDate day) {
        return months.get(day.getMonthValue() - 1);
    }

    /** A number and its noun, in the singular for 0 and 1 in French, for 1 in English. */
    public String counted(long number, String frenchOne, String frenchMany, String englishOne, String englishMany) {
        boolean one = this == FR ? number < 2 : number == 1;
        return number(number) + " " + (one ? of(frenchOne, englishOne) : of(frenchMany, englishMany));
    }

    /** A whole number with its thousands apart, as the language does. */
    public String number(long number) {
        String digits = Long.toString(Math.abs(number));
        StringBuilder grouped = new StringBuilder(number < 0 ? "-" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(this == FR ? '\u202f' : ',');
            }
            grouped.append(digits.charAt(i));
        }
        return grouped.toString();
    }

    /** A number with one decimal, such as "2,5" or "2.5". */
    public String decimal(double number) {
        long tenths = Math.round(Math.abs(number) * 10);
        String sign = number < 0 && tenths > 0 ? "-" : "";
        return sign + number(tenths / 10) + (this == FR ? "," : ".") + tenths % 10;
    }
}
