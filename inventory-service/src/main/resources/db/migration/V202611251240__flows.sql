-- Flow logs on their way in. Unlike other imports they change no content: they lead to proposals.
CREATE TABLE flow_import (
    id           UUID         NOT NULL PRIMARY KEY,
    organisation VARCHAR(63)  NOT NULL,
    portfolio    UUID         NOT NULL,
    file_name    VARCHAR(255) NOT NULL,
    format       VARCHAR(64)  NULL,
    size_bytes   BIGINT       NOT NULL,
    sha256       VARCHAR(64)  NOT NULL,
    state        VARCHAR(16)  NOT NULL,
    report       LONGTEXT     NULL,
    problem      LONGTEXT     NULL,
    job          UUID         NULL,
    created_by   VARCHAR(255) NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    updated_at   DATETIME(6)  NOT NULL,
    version      BIGINT       NOT NULL,
    KEY flow_import_portfolio (portfolio, created_at, id),
    CONSTRAINT flow_import_portfolio FOREIGN KEY (portfolio) REFERENCES portfolio (id) ON DELETE CASCADE
);

-- The log, gzipped, until it has been read. In the database and not on a disk, so that another replica can take the job up.
CREATE TABLE flow_import_chunk (
    flow_import  UUID        NOT NULL,
    seq          INT         NOT NULL,
    organisation VARCHAR(63) NOT NULL,
    content      LONGBLOB    NOT NULL,
    PRIMARY KEY (flow_import, seq),
    CONSTRAINT flow_import_chunk_import FOREIGN KEY (flow_import) REFERENCES flow_import (id) ON DELETE CASCADE
);

-- One a directed pair of workloads, as a dependency is. What a person has decided stays; what is open follows the last log.
-- reasons: their codes, separated by blanks. ports: JSON. flow_import and file_name: the log that the evidence is from.
CREATE TABLE dependency_proposal (
    id           UUID          NOT NULL PRIMARY KEY,
    organisation VARCHAR(63)   NOT NULL,
    portfolio    UUID          NOT NULL,
    item_key     VARCHAR(530)  COLLATE utf8mb4_nopad_bin NOT NULL,
    from_key     VARCHAR(255)  COLLATE utf8mb4_nopad_bin NOT NULL,
    to_key       VARCHAR(255)  COLLATE utf8mb4_nopad_bin NOT NULL,
    strength     VARCHAR(8)    NOT NULL,
    weight       DECIMAL(4, 3) NOT NULL,
    state        VARCHAR(16)   NOT NULL,
    reasons      VARCHAR(255)  NOT NULL,
    ports        LONGTEXT      NOT NULL,
    other_ports  INT           NOT NULL,
    flows        BIGINT        NOT NULL,
    bytes        BIGINT        NULL,
    packets      BIGINT        NOT NULL,
    first_seen   DATETIME(6)   NULL,
    last_seen    DATETIME(6)   NULL,
    days         INT           NOT NULL,
    flow_import  UUID          NOT NULL,
    file_name    VARCHAR(255)  NOT NULL,
    decided_by   VARCHAR(255)  NULL,
    decided_at   DATETIME(6)   NULL,
    updated_at   DATETIME(6)   NOT NULL,
    version      BIGINT        NOT NULL,
    UNIQUE KEY dependency_proposal_key (portfolio, item_key),
    KEY dependency_proposal_weight (portfolio, weight, id),
    KEY dependency_proposal_state (portfolio, state, weight, id),
    KEY dependency_proposal_from (portfolio, from_key),
    KEY dependency_proposal_to (portfolio, to_key),
    CONSTRAINT dependency_proposal_portfolio FOREIGN KEY (portfolio) REFERENCES portfolio (id) ON DELETE CASCADE
);
