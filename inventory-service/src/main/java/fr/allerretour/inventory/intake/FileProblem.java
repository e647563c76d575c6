package fr.allerretour.inventory.intake;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.kit.problem.ProblemException;
import fr.allerretour.kit.problem.ProblemType;

/** Why a file was refused as a whole, as an entry of the catalogue of problems. */
public record FileProblem(FormatProblem problem) implements ProblemType {

    /** The answer to a file that was refused. */
    public static ProblemException of(FormatException refused, String fileName) {
        ProblemException answer = new ProblemException(new FileProblem(refused.problem()), refused.detailEn())
                .with("detailFr", refused.detailFr())
                .with("file", fileName);
        refused.position().ifPresent(position -> {
            answer.with("row", position.row());
            String place = position.sheet().isEmpty() ? "row " + position.row() : position.toString();
            answer.at(refused.column().map(column -> place + ", " + column).orElse(place), refused.detailEn());
        });
        return answer;
    }

    @Override
    public String slug() {
        return problem.slug();
    }

    @Override
    public int status() {
        return problem.status();
    }

    @Override
    public String titleEn() {
        return problem.titleEn();
    }

    @Override
    public String titleFr() {
        return problem.titleFr();
    }

    @Override
    public String adviceEn() {
        return problem.adviceEn();
    }

    @Override
    public String adviceFr() {
        return problem.adviceFr();
    }
}
