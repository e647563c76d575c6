-- The inventory: who asks, what there is, what was imported, what was frozen.
-- Every table carries its organisation, and every query names it.
-- Keys are identities of other people's systems: compared byte for byte, trailing blanks too. Names are for people: case
-- does not matter.

CREATE TABLE organisation (
    organisation VARCHAR(63)  NOT NULL PRIMARY KEY,
    name         VARCHAR(255) COLLATE utf8mb4_uca1400_ai_ci NOT NULL,
    kind         VARCHAR(32)  NOT NULL,
    updated_at   DATETIME(6)  NOT NULL,
    version      BIGINT       NOT NULL
);

-- revision counts the changes of the content (version: those of the row itself). Whoever changes the content of a
-- portfolio locks this row first: two changes that are right one by one cannot make a cycle or a dangling end together.
CREATE TABLE portfolio (
    id           UUID          NOT NULL PRIMARY KEY,
    organisation VARCHAR(63)   NOT NULL,
    name         VARCHAR(255) COLLATE utf8mb4_uca1400_ai_ci NOT NULL,
    description  VARCHAR(2000) NULL,
    revision     BIGINT        NOT NULL,
    created_at   DATETIME(6)   NOT NULL,
    updated_at   DATETIME(6)   NOT NULL,
    version      BIGINT        NOT NULL,
    UNIQUE KEY portfolio_unique_name (organisation, name)
);

CREATE TABLE application (
    id           UUID         NOT NULL PRIMARY KEY,
    organisation VARCHAR(63)  NOT NULL,
    portfolio    UUID         NOT NULL,
    item_key     VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    name         VARCHAR(255) COLLATE utf8mb4_uca1400_ai_ci NOT NULL,
    criticality  VARCHAR(16)  NOT NULL,
    owner        VARCHAR(255) NULL,
    intent       VARCHAR(16)  NOT NULL,
    provenance   LONGTEXT     NOT NULL,
    updated_at   DATETIME(6)  NOT NULL,
    version      BIGINT       NOT NULL,
    UNIQUE KEY application_key (portfolio, item_key),
    KEY application_name (portfolio, name, id),
    CONSTRAINT application_portfolio FOREIGN KEY (portfolio) REFERENCES portfolio (id) ON DELETE CASCADE
);

-- Disks and network cards are JSON, not tables: they have no identity outside their machine, are read and replaced
-- whole with it, and one row a machine is what lets 35,000 servers in within seconds.
CREATE TABLE workload (
    id               UUID         NOT NULL PRIMARY KEY,
    organisation     VARCHAR(63)  NOT NULL,
    portfolio        UUID         NOT NULL,
    item_key         VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    name             VARCHAR(255) COLLATE utf8mb4_uca1400_ai_ci NOT NULL,
    kind             VARCHAR(32)  NOT NULL,
    environment      VARCHAR(16)  NOT NULL,
    criticality      VARCHAR(16)  NOT NULL,
    operating_system VARCHAR(255) NULL,
    cpus             INT          NOT NULL,
    memory_mib       BIGINT       NOT NULL,
    storage_mib      BIGINT       NOT NULL,
    used_mib         BIGINT       NULL,
    powered          VARCHAR(16)  NOT NULL,
    template         BOOLEAN      NOT NULL,
    application      VARCHAR(255) COLLATE utf8mb4_nopad_bin NULL,
    runs_on          VARCHAR(255) COLLATE utf8mb4_nopad_bin NULL,
    place            VARCHAR(16)  NOT NULL,
    end_of_support   DATE         NULL,
    must_leave_by    DATE         NULL,
    disks            LONGTEXT     NOT NULL,
    nics             LONGTEXT     NOT NULL,
    attributes       LONGTEXT     NOT NULL,
    provenance       LONGTEXT     NOT NULL,
    updated_at       DATETIME(6)  NOT NULL,
    version          BIGINT       NOT NULL,
    UNIQUE KEY workload_key (portfolio, item_key),
    KEY workload_name (portfolio, name, id),
    KEY workload_application (portfolio, application),
    KEY workload_runs_on (portfolio, runs_on),
    CONSTRAINT workload_portfolio FOREIGN KEY (portfolio) REFERENCES portfolio (id) ON DELETE CASCADE
);

-- item_key is "from -> to": one directed need between two ends, whatever its strength.
CREATE TABLE dependency (
    id           UUID          NOT NULL PRIMARY KEY,
    organisation VARCHAR(63)   NOT NULL,
    portfolio    UUID          NOT NULL,
    item_key     VARCHAR(530)  COLLATE utf8mb4_nopad_bin NOT NULL,
    from_key     VARCHAR(255)  COLLATE utf8mb4_nopad_bin NOT NULL,
    to_key       VARCHAR(255)  COLLATE utf8mb4_nopad_bin NOT NULL,
    strength     VARCHAR(8)    NOT NULL,
    reason       VARCHAR(2000) NULL,
    provenance   LONGTEXT      NOT NULL,
    updated_at   DATETIME(6)   NOT NULL,
    version      BIGINT        NOT NULL,
    UNIQUE KEY dependency_key (portfolio, item_key),
    KEY dependency_from (portfolio, from_key),
    KEY dependency_to (portfolio, to_key),
    CONSTRAINT dependency_portfolio FOREIGN KEY (portfolio) REFERENCES portfolio (id) ON DELETE CASCADE
);

CREATE TABLE data_set (
    id           UUID         NOT NULL PRIMARY KEY,
    organisation VARCHAR(63)  NOT NULL,
    portfolio    UUID         NOT NULL,
    item_key     VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    name         VARCHAR(255) COLLATE utf8mb4_uca1400_ai_ci NOT NULL,
    category     VARCHAR(16)  NOT NULL,
    sensitivity  VARCHAR(16)  NOT NULL,
    regimes      VARCHAR(255) NOT NULL,
    volume_mib   BIGINT       NOT NULL,
    place        VARCHAR(16)  NOT NULL,
    workload     VARCHAR(255) COLLATE utf8mb4_nopad_bin NULL,
    application  VARCHAR(255) COLLATE utf8mb4_nopad_bin NULL,
    provenance   LONGTEXT     NOT NULL,
    updated_at   DATETIME(6)  NOT NULL,
    version      BIGINT       NOT NULL,
    UNIQUE KEY data_set_key (portfolio, item_key),
    KEY data_set_name (portfolio, name, id),
    CONSTRAINT data_set_portfolio FOREIGN KEY (portfolio) REFERENCES portfolio (id) ON DELETE CASCADE
);

-- revision: the portfolio's when the preview was made; if it has moved since, the preview no longer says what would change.
CREATE TABLE file_import (
    id              UUID         NOT NULL PRIMARY KEY,
    organisation    VARCHAR(63)  NOT NULL,
    portfolio       UUID         NOT NULL,
    file_name       VARCHAR(255) NOT NULL,
    format          VARCHAR(32)  NOT NULL,
    size_bytes      BIGINT       NOT NULL,
    sha256          VARCHAR(64)  NOT NULL,
    state           VARCHAR(16)  NOT NULL,
    rows_read       BIGINT       NOT NULL,
    rows_new        BIGINT       NOT NULL,
    rows_changed    BIGINT       NOT NULL,
    rows_unchanged  BIGINT       NOT NULL,
    rows_rejected   BIGINT       NOT NULL,
    revision        BIGINT       NULL,
    heads           LONGTEXT     NOT NULL,
    warnings        LONGTEXT     NOT NULL,
    problem         LONGTEXT     NULL,
    job             UUID         NULL,
    created_by      VARCHAR(255) NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    updated_at      DATETIME(6)  NOT NULL,
    version         BIGINT       NOT NULL,
    KEY file_import_portfolio (portfolio, created_at, id),
    CONSTRAINT file_import_portfolio FOREIGN KEY (portfolio) REFERENCES portfolio (id) ON DELETE CASCADE
);

-- The uploaded file, as it came. In the database and not on a disk, so that another replica can take the job up.
CREATE TABLE file_import_chunk (
    file_import  UUID        NOT NULL,
    seq          INT         NOT NULL,
    organisation VARCHAR(63) NOT NULL,
    content      LONGBLOB    NOT NULL,
    PRIMARY KEY (file_import, seq),
    CONSTRAINT file_import_chunk_import FOREIGN KEY (file_import) REFERENCES file_import (id) ON DELETE CASCADE
);

-- One row a row of the file: what it gives (only the columns it has) and from where in the file, what that would
-- change, or why it is rejected and what its cells were.
CREATE TABLE file_import_row (
    file_import  UUID         NOT NULL,
    seq          INT          NOT NULL,
    organisation VARCHAR(63)  NOT NULL,
    sheet        VARCHAR(255) NOT NULL,
    line         INT          NOT NULL,
    kind         VARCHAR(16)  NULL,
    item_key     VARCHAR(530) COLLATE utf8mb4_nopad_bin NULL,
    state        VARCHAR(16)  NOT NULL,
    given        LONGTEXT     NULL,
    origins      LONGTEXT     NULL,
    changes      LONGTEXT     NULL,
    issues       LONGTEXT     NULL,
    cells        LONGTEXT     NULL,
    PRIMARY KEY (file_import, seq),
    KEY file_import_row_state (file_import, state, seq),
    CONSTRAINT file_import_row_import FOREIGN KEY (file_import) REFERENCES file_import (id) ON DELETE CASCADE
);

CREATE TABLE snapshot (
    id             UUID         NOT NULL PRIMARY KEY,
    organisation   VARCHAR(63)  NOT NULL,
    portfolio      UUID         NOT NULL,
    portfolio_name VARCHAR(255) COLLATE utf8mb4_uca1400_ai_ci NOT NULL,
    state          VARCHAR(16)  NOT NULL,
    taken_at       DATETIME(6)  NOT NULL,
    taken_by       VARCHAR(255) NOT NULL,
    content_hash   VARCHAR(71)  NULL,
    size_bytes     BIGINT       NOT NULL,
    workloads      BIGINT       NOT NULL,
    applications   BIGINT       NOT NULL,
    dependencies   BIGINT       NOT NULL,
    data_sets      BIGINT       NOT NULL,
    job            UUID         NULL,
    version        BIGINT       NOT NULL,
    KEY snapshot_portfolio (portfolio, taken_at, id)
);

-- The NDJSON, gzipped, as it is sent. It outlives its portfolio: plans and bundles name it by its hash.
CREATE TABLE snapshot_chunk (
    snapshot     UUID        NOT NULL,
    seq          INT         NOT NULL,
    organisation VARCHAR(63) NOT NULL,
    content      LONGBLOB    NOT NULL,
    PRIMARY KEY (snapshot, seq),
    CONSTRAINT snapshot_chunk_snapshot FOREIGN KEY (snapshot) REFERENCES snapshot (id) ON DELETE CASCADE
);
