-- What planner-service keeps. Everything large is content in parts: written and read piece by piece, never whole.

CREATE TABLE content (
    organisation VARCHAR(63) NOT NULL,
    owner        UUID        NOT NULL,
    name         VARCHAR(63) NOT NULL,
    sha256       VARCHAR(64)   NOT NULL,
    size         BIGINT      NOT NULL,
    items        BIGINT      NOT NULL,
    PRIMARY KEY (organisation, owner, name)
);

-- Each part is a gzip member of its own, so that a page of a list opens one or two parts only.
CREATE TABLE content_part (
    organisation VARCHAR(63) NOT NULL,
    owner        UUID        NOT NULL,
    name         VARCHAR(63) NOT NULL,
    part         INT         NOT NULL,
    first_item   BIGINT      NOT NULL,
    bytes        MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (organisation, owner, name, part)
);

-- Snapshots as fetched from inventory-service: immutable, so each is fetched once.
CREATE TABLE fetched_snapshot (
    organisation   VARCHAR(63)  NOT NULL,
    id             UUID         NOT NULL,
    portfolio_name VARCHAR(255),
    content_hash   VARCHAR(71)    NOT NULL,
    workloads      BIGINT       NOT NULL,
    fetched_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (organisation, id)
);

CREATE TABLE assessment (
    id           UUID         NOT NULL PRIMARY KEY,
    organisation VARCHAR(63)  NOT NULL,
    snapshot_id  UUID         NOT NULL,
    as_of        DATE         NOT NULL,
    job          UUID,
    created_at   DATETIME(6)  NOT NULL,
    created_by   VARCHAR(255) NOT NULL,
    result       LONGTEXT,
    version      BIGINT       NOT NULL,
    INDEX assessment_of_organisation (organisation, created_at, id)
);

CREATE TABLE plan (
    id              UUID         NOT NULL PRIMARY KEY,
    organisation    VARCHAR(63)  NOT NULL,
    snapshot_id     UUID         NOT NULL,
    as_of           DATE         NOT NULL,
    start_on        DATE         NOT NULL,
    settings        LONGTEXT     NOT NULL,
    job             UUID,
    created_at      DATETIME(6)  NOT NULL,
    created_by      VARCHAR(255) NOT NULL,
    input_hash      VARCHAR(71),
    document_sha256 VARCHAR(64),
    summary         LONGTEXT,
    version         BIGINT       NOT NULL,
    INDEX plan_of_organisation (organisation, created_at, id)
);
