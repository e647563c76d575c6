-- Questionnaires that an organisation has brought, archetypes, and answers to questionnaires. Nothing of an answer or of
-- a questionnaire is ever changed: what comes later is a row of its own with the next number, and the last one counts.

CREATE TABLE questionnaire (
    id            UUID         NOT NULL PRIMARY KEY,
    organisation  VARCHAR(63)  NOT NULL,
    questionnaire VARCHAR(63)  COLLATE utf8mb4_nopad_bin NOT NULL,
    number        INT          NOT NULL,
    content       LONGTEXT     NOT NULL,
    sha256        VARCHAR(64)  NOT NULL,
    created_by    VARCHAR(255) NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    UNIQUE KEY questionnaire_number (organisation, questionnaire, number)
);

-- Members are keys, one a line, and tags are "category TAB tag", one a line: neither may hold a control character.
CREATE TABLE archetype (
    id           UUID          NOT NULL PRIMARY KEY,
    organisation VARCHAR(63)   NOT NULL,
    portfolio    UUID          NOT NULL,
    name         VARCHAR(255)  COLLATE utf8mb4_uca1400_ai_ci NOT NULL,
    description  VARCHAR(2000) NULL,
    members      LONGTEXT      NOT NULL,
    owner        VARCHAR(255)  NULL,
    criticality  VARCHAR(16)   NULL,
    intent       VARCHAR(16)   NULL,
    text         VARCHAR(255)  NULL,
    tags         LONGTEXT      NOT NULL,
    updated_at   DATETIME(6)   NOT NULL,
    version      BIGINT        NOT NULL,
    UNIQUE KEY archetype_name (portfolio, name),
    CONSTRAINT archetype_portfolio FOREIGN KEY (portfolio) REFERENCES portfolio (id) ON DELETE CASCADE
);

-- Of an application or of an archetype: exactly one of the two is there, and the answers go with it.
CREATE TABLE answer_sheet (
    id                    UUID         NOT NULL PRIMARY KEY,
    organisation          VARCHAR(63)  NOT NULL,
    portfolio             UUID         NOT NULL,
    application           UUID         NULL,
    archetype             UUID         NULL,
    questionnaire         VARCHAR(63)  COLLATE utf8mb4_nopad_bin NOT NULL,
    questionnaire_version INT          NOT NULL,
    number                INT          NOT NULL,
    answers               LONGTEXT     NOT NULL,
    answered_by           VARCHAR(255) NOT NULL,
    answered_at           DATETIME(6)  NOT NULL,
    UNIQUE KEY answer_sheet_application (application, questionnaire, number),
    UNIQUE KEY answer_sheet_archetype (archetype, questionnaire, number),
    KEY answer_sheet_portfolio (portfolio),
    CONSTRAINT answer_sheet_portfolio FOREIGN KEY (portfolio) REFERENCES portfolio (id) ON DELETE CASCADE,
    CONSTRAINT answer_sheet_application FOREIGN KEY (application) REFERENCES application (id) ON DELETE CASCADE,
    CONSTRAINT answer_sheet_archetype FOREIGN KEY (archetype) REFERENCES archetype (id) ON DELETE CASCADE,
    CONSTRAINT answer_sheet_of_one CHECK ((application IS NULL) <> (archetype IS NULL))
);
