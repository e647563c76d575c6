-- export-service: bundles checked again, and what was found.

CREATE TABLE verification (
    id             UUID         NOT NULL PRIMARY KEY,
    organisation   VARCHAR(63)  NOT NULL,
    actor          VARCHAR(255) NOT NULL,
    bundle_id      UUID         NOT NULL,
    job_id         UUID,
    created_at     DATETIME(6)  NOT NULL,
    verified_at    DATETIME(6),
    valid          BOOLEAN      NOT NULL DEFAULT FALSE,
    bag_it_version VARCHAR(16)  NOT NULL DEFAULT '',
    files          BIGINT       NOT NULL DEFAULT 0,
    bytes          BIGINT       NOT NULL DEFAULT 0,
    reasons        LONGTEXT     NOT NULL,
    milliseconds   BIGINT       NOT NULL DEFAULT 0,
    version        BIGINT       NOT NULL,
    INDEX verification_of_organisation (organisation, id),
    FOREIGN KEY (bundle_id) REFERENCES bundle (id) ON DELETE CASCADE
);
