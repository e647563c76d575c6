-- What every service has: its jobs, and the keys of requests that may be repeated.

CREATE TABLE job (
    id               UUID         NOT NULL PRIMARY KEY,
    organisation     VARCHAR(63)  NOT NULL,
    actor            VARCHAR(255) NOT NULL,
    kind             VARCHAR(63)  NOT NULL,
    subject          VARCHAR(255) NOT NULL,
    payload          LONGTEXT     NOT NULL,
    state            VARCHAR(16)  NOT NULL,
    done             BIGINT       NOT NULL DEFAULT 0,
    total            BIGINT       NOT NULL DEFAULT 0,
    unit             VARCHAR(63)  NOT NULL DEFAULT '',
    message          VARCHAR(255),
    problem          LONGTEXT,
    cancel_requested BOOLEAN      NOT NULL DEFAULT FALSE,
    attempts         INT          NOT NULL DEFAULT 0,
    created_at       DATETIME(6)  NOT NULL,
    started_at       DATETIME(6),
    ended_at         DATETIME(6),
    INDEX job_of_organisation (organisation, created_at)
);

-- The layout is db-scheduler's (version 16).
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    task_data            LONGBLOB,
    execution_time       DATETIME(6)  NOT NULL,
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50),
    last_success         DATETIME(6),
    last_failure         DATETIME(6),
    consecutive_failures INT,
    last_heartbeat       DATETIME(6),
    version              BIGINT       NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance),
    INDEX execution_time_idx (execution_time),
    INDEX last_heartbeat_idx (last_heartbeat)
);

CREATE TABLE idempotency_key (
    organisation    VARCHAR(63)  NOT NULL,
    idempotency_key VARCHAR(255) NOT NULL COLLATE utf8mb4_bin,
    fingerprint     BINARY(32)   NOT NULL,
    status          INT          NOT NULL,
    location        VARCHAR(1000),
    etag            VARCHAR(255),
    body            LONGTEXT,
    created_at      DATETIME(6)  NOT NULL,
    PRIMARY KEY (organisation, idempotency_key),
    INDEX idempotency_key_age (created_at)
);
