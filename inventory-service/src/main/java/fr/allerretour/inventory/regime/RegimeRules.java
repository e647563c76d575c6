package fr.allerretour.inventory.regime;

import fr.allerretour.inventory.organisation.Organisation;
import fr.allerretour.inventory.regime.RegimeRule.Source;
import fr.allerretour.inventory.regime.RegimeRule.When;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import fr.allerretour.inventory.yaml.Text;
import fr.allerretour.inventory.yaml.YamlException;
import fr.allerretour.inventory.yaml.YamlFields;
import fr.allerretour.inventory.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The statements and the rules made of them.
 *
 * @param version of the data file
 * @param statements by id, in the order of the file
 */
public record RegimeRules(String version, Map<String, Statement> statements, List<RegimeRule> rules) {

    private static final String FORMAT = "aller-retour/regime-rules/1";
    private static final String FILE = "/regime/rules.yaml";

    public RegimeRules {
        statements = Collections.unmodifiableMap(new LinkedHashMap<>(statements));
        rules = List.copyOf(rules);
    }

    /** The rules inside this build. */
    public static RegimeRules shipped() {
        try (InputStream in = RegimeRules.class.getResourceAsStream(FILE)) {
            return load(Objects.requireNonNull(in, FILE).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws YamlException naming the place and what is wrong */
    public static RegimeRules load(byte[] file) {
        YamlFields root = YamlFields.of(YamlReader.read(file), "");
        if (!root.text("format").equals(FORMAT)) {
            throw root.refused("format", "expected " + FORMAT, FORMAT + " attendu");
        }
        String version = root.text("version");
        Map<String, Source> sources = new HashMap<>();
        for (YamlFields source : root.list("sources")) {
            sources.put(
                    source.text("id"),
                    new Source(source.words("title"), source.date("asOf"), source.one("confidence", Confidence.class)));
            source.requireNoOther();
        }
        Map<String, Statement> statements = new LinkedHashMap<>();
        for (YamlFields fields : root.list("statements")) {
            Statement statement = statement(fields);
            if (statements.put(statement.id(), statement) != null) {
                throw fields.refused("id", "two statements have this id", "deux énoncés ont cet id");
            }
        }
        List<RegimeRule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlFields fields : root.list("rules")) {
            rules.add(rule(fields, sources, statements));
            if (!ids.add(rules.getLast().id())) {
                throw fields.refused("id", "two rules have this id", "deux règles ont cet id");
            }
        }
        root.requireNoOther();
        return new RegimeRules(version, statements, rules);
    }

    private static Statement statement(YamlFields fields) {
        Statement statement = new Statement(
                fields.text("id"),
                fields.one("about", Statement.About.class),
                fields.words("words"),
                fields.several("declaredSensitivities", Sensitivity.class),
                fields.several("declaredRegimes", Regime.class),
                fields.several("yesFor", Organisation.Kind.class),
                fields.several("noFor", Organisation.Kind.class));
        fields.requireNoOther();
        return statement;
    }

    private static RegimeRule rule(YamlFields fields, Map<String, Source> sources, Map<String, Statement> statements) {
        YamlFields when = fields.fields("when");
        Source source = sources.get(fields.text("source"));
        if (source == null) {
            throw fields.refused("source", "no source has this id", "aucune source n'a cet id");
        }
        RegimeRule rule = new RegimeRule(
                fields.text("id"),
                fields.optionalOne("regime", Regime.class),
                fields.optionalOne("sensitivity", Sensitivity.class),
                new When(when.texts("all"), when.texts("any"), when.texts("none")),
                fields.text("control"),
                fields.date("from"),
                fields.optionalDate("until"),
                source,
                fields.words("reason"));
        when.requireNoOther();
        fields.requireNoOther();
        if (rule.regime() == null && rule.sensitivity() == null || rule.sensitivity() == Sensitivity.UNKNOWN) {
            throw fields.refused(
                    "", "a regime or a sensitivity must follow", "un régime ou une sensibilité doit en découler");
        }
        if (rule.until() != null && rule.until().isBefore(rule.from())) {
            throw fields.refused("until", "is before from", "précède from");
        }
        if (rule.when().statements().isEmpty()) {
            throw fields.refused("when", "names no statement", "ne nomme aucun énoncé");
        }
        for (String id : rule.when().statements()) {
            if (!statements.containsKey(id)) {
                throw fields.refused("when", "no statement is named " + id, "aucun énoncé n'est nommé " + id);
            }
        }
        return rule;
    }

    /** The words of a statement of these rules. */
    public Text words(String statement) {
        return Objects.requireNonNull(statements.get(statement), statement).words();
    }
}
