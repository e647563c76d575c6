-- export-service: sources, bundles with what they were made from, their lots and losses.

CREATE TABLE source (
    id            UUID          NOT NULL PRIMARY KEY,
    organisation  VARCHAR(63)   NOT NULL,
    name          VARCHAR(63)   NOT NULL,
    kind          VARCHAR(16)   NOT NULL,
    path          VARCHAR(4096),
    jdbc_url      VARCHAR(1000),
    username      VARCHAR(255),
    password_file VARCHAR(4096),
    data_sets     LONGTEXT      NOT NULL,
    created_at    DATETIME(6)   NOT NULL,
    version       BIGINT        NOT NULL,
    UNIQUE source_name (organisation, name)
);

CREATE TABLE bundle (
    id             UUID          NOT NULL PRIMARY KEY,
    organisation   VARCHAR(63)   NOT NULL,
    actor          VARCHAR(255)  NOT NULL,
    state          VARCHAR(16)   NOT NULL,
    job_id         UUID,
    plan_id        VARCHAR(64)   NOT NULL,
    plan_hash      VARCHAR(71)   NOT NULL,
    snapshot_id    VARCHAR(64)   NOT NULL,
    snapshot_hash  VARCHAR(71)   NOT NULL,
    exit_requested DATE          NOT NULL,
    data_sets      INT           NOT NULL,
    accounted      INT           NOT NULL DEFAULT 0,
    created_at     DATETIME(6)   NOT NULL,
    started_at     DATETIME(6),
    published_at   DATETIME(6),
    path           VARCHAR(4096),
    tag_manifest   VARCHAR(128),
    files          BIGINT        NOT NULL DEFAULT 0,
    bytes          BIGINT        NOT NULL DEFAULT 0,
    version        BIGINT        NOT NULL,
    INDEX bundle_of_organisation (organisation, created_at, id)
);

-- Apart from the bundle, so that a list does not carry it along. Compressed by gzip.
CREATE TABLE bundle_input (
    bundle_id    UUID        NOT NULL PRIMARY KEY,
    organisation VARCHAR(63) NOT NULL,
    request      LONGTEXT    NOT NULL,
    plan         LONGBLOB    NOT NULL,
    snapshot     LONGBLOB    NOT NULL,
    FOREIGN KEY (bundle_id) REFERENCES bundle (id) ON DELETE CASCADE
);

CREATE TABLE bundle_lot (
    id             UUID         NOT NULL PRIMARY KEY,
    organisation   VARCHAR(63)  NOT NULL,
    bundle_id      UUID         NOT NULL,
    name           VARCHAR(63)  NOT NULL,
    kind           VARCHAR(16)  NOT NULL,
    folder         VARCHAR(255) NOT NULL,
    objects        BIGINT       NOT NULL,
    unit           VARCHAR(16)  NOT NULL,
    bytes          BIGINT       NOT NULL,
    content_losses BIGINT       NOT NULL,
    losses         LONGTEXT     NOT NULL,
    milliseconds   BIGINT       NOT NULL,
    UNIQUE bundle_lot_name (bundle_id, name),
    FOREIGN KEY (bundle_id) REFERENCES bundle (id) ON DELETE CASCADE
);

CREATE TABLE bundle_loss (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organisation VARCHAR(63)  NOT NULL,
    bundle_id    UUID         NOT NULL,
    lot          VARCHAR(63)  NOT NULL,
    code         VARCHAR(32)  NOT NULL,
    severity     VARCHAR(16)  NOT NULL,
    object       LONGTEXT     NOT NULL,
    detail_fr    LONGTEXT     NOT NULL,
    detail_en    LONGTEXT     NOT NULL,
    INDEX bundle_loss_of_bundle (organisation, bundle_id, id),
    FOREIGN KEY (bundle_id) REFERENCES bundle (id) ON DELETE CASCADE
);
