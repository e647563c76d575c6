package fr.allerretour.planner.catalogue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allerretour.planner.catalogue.Catalogue;
import fr.allerretour.planner.catalogue.Fact;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueLoaderTest {

    private final Map<String, String> files = new HashMap<>(Map.of(
            "index.yaml", """
            format: aller-retour/catalogue/1
            version: 1
            sources: sources.yaml
            controls: controls.yaml
            exitRoutes: exit-routes.yaml
            providers: [p.yaml]
            """, "sources.yaml", """
            sources:
              - {id: doc, title: A document, titleFr: Un document, date: 2024-01-16}
            """, "controls.yaml", """
            controls:
              - id: C1
                title: {en: Title, fr: Titre}
                scope: all
                evidence: {en: Proof, fr: Preuve}
                bearer: BOTH
                fact: {id: c1, source: doc, asOf: 2024-01-16, confidence: P}
            """, "exit-routes.yaml", """
            exitRoutes:
              - id: R1
                component: {en: Machines, fr: Machines}
                route: export
                raw: raw
                target: qcow2
                loss: {en: Nothing, fr: Rien}
                classes: [C]
                fact: {id: r1, source: doc, asOf: 2024-01-16, confidence: P}
            """, "p.yaml", """
            provider: {id: p, name: P, role: OPERATOR, statements: []}
            offers:
              - id: o
                name: O
                availability:
                  - state: ON_SALE
                    known: 2024-01-16
                    text: {en: Sold, fr: Vendu}
                    fact: {id: o1, source: doc, asOf: 2024-01-16, confidence: S}
                regions: []
                services:
                  - kind: VIRTUAL_MACHINES
                    exitRoute: R1
                    known: 2024-01-16
                    fact: {id: o2, source: doc, asOf: 2024-01-16, confidence: S}
                immunity: []
                keys: []
                qualifications:
                  - label: HDS
                    state: HELD
                    scope: all
                    from: 2024-01-01
                    to: 2025-01-01
                    known: 2024-01-16
                    text: {en: Held, fr: Obtenu}
                    fact: {id: o3, source: doc, asOf: 2024-01-16, confidence: S}
            """));

    @Test
    void aFactNamesItsDocumentByTitleInBothLanguages() {
        Fact fact = load().offers().getFirst().services().getFirst().fact();
        assertThat(fact.source()).isEqualTo("A document");
        assertThat(fact.sourceFr()).isEqualTo("Un document");
    }

    @Test
    void anotherByteIsAnotherHash() {
        String before = load().hash();
        files.merge("p.yaml", "# comment\n", String::concat);
        assertThat(load().hash()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            p.yaml           | name: O             | nome: O             | p.yaml: offers[o]: name is missing
            p.yaml           | name: O             | name: O\\n    a: b  | p.yaml: offers[o].a: Unrecognized field "a"
            p.yaml           | id: o1, source: doc | id: o1              | p.yaml: offers[o].availability[0].fact: source is missing
            p.yaml           | exitRoute: R1       | exitRoute: R9       | p.yaml: offers[o].services: no exit route is named R9
            p.yaml           | id: o3, source: doc | id: o3, source: x   | p.yaml: offers[o].qualifications[0].fact: no source is named x
            p.yaml           | id: o3              | id: o2              | p.yaml: offers[o].qualifications[0].fact: two facts are named o2
            p.yaml           | to: 2025-01-01      | to: 2023-12-31      | p.yaml: offers[o].qualifications: from 2024-01-01 is after to 2023-12-31
            p.yaml           | state: ON_SALE      | state: SOLD         | p.yaml: offers[o].availability[0].state: Cannot deserialize
            p.yaml           | role: OPERATOR, statements: [] | role: OPERATOR | p.yaml: provider: statements is missing
            p.yaml           | keys: []            | immunity: []        | p.yaml: Duplicate field 'immunity'
            controls.yaml    | bearer: BOTH        | bearer: BOTH, x     | controls.yaml: controls[C1].bearer: Cannot deserialize
            controls.yaml    | en: Title           | en: ''              | controls.yaml: controls[C1].title: Cannot construct
            controls.yaml    | asOf: 2024-01-16, c | c                   | controls.yaml: controls[C1].fact: asOf is missing
            controls.yaml    | asOf: 2024-01-16    | asOf: 2024-02-30    | controls.yaml: controls[C1].fact: asOf is not a date: 2024-02-30
            controls.yaml    | confidence: P       | confidence: Q       | controls.yaml: controls[C1].fact.confidence: Cannot deserialize
            controls.yaml    | confidence: P       | certainty: P        | controls.yaml: controls[C1].fact: confidence is missing
            exit-routes.yaml | classes: [C]        | classes: []         | exit-routes.yaml: exitRoutes[R1]: Cannot construct
            sources.yaml     | titleFr: Un document, date | date         | sources.yaml: sources[doc]: id, title, titleFr and date are expected
            sources.yaml     | sources             | source              | sources.yaml: source: unknown member
            index.yaml       | catalogue/1         | catalogue/2         | index.yaml: format: expected aller-retour/catalogue/1, found aller-retour/catalogue/2
            index.yaml       | [p.yaml]            | [q.yaml]            | q.yaml: the file is named but is not there
            """)
    void aFileThatCannotBeTrustedIsRefusedByFileAndEntry(String file, String good, String bad, String message) {
        edit(file, good.replace("\\n", "\n"), bad.replace("\\n", "\n"));
        assertThatThrownBy(this::load)
                .isInstanceOf(CatalogueException.class)
                .message()
                .startsWith(message);
    }

    @Test
    void twoStatementsThatHoldFromTheSameDayOverlap() {
        edit("p.yaml", "    regions: []\n", """
                    regions:
                      - {name: R, country: FR, known: 2024-01-16, fact: {id: a, source: doc, asOf: 2024-01-16, confidence: S}}
                      - {name: R, country: DE, known: 2024-01-16, fact: {id: b, source: doc, asOf: 2024-01-16, confidence: S}}
                """);
        assertThatThrownBy(this::load)
                .hasMessage("p.yaml: offers[o].regions: two statements about R overlap from 2024-01-16");
    }

    private void edit(String file, String good, String bad) {
        String before = files.getOrDefault(file, "");
        assertThat(before).contains(good);
        files.put(file, before.replaceFirst(Pattern.quote(good), bad));
    }

    private Catalogue load() {
        return CatalogueLoader.load(new DataFiles(path -> {
            String content = files.get(path);
            return content == null ? null : content.getBytes(StandardCharsets.UTF_8);
        }));
    }
}
