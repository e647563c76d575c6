-- Two workloads that a person made one, with all that it takes to make them two again, as JSON.
CREATE TABLE workload_merge (
    id           UUID         NOT NULL PRIMARY KEY,
    organisation VARCHAR(63)  NOT NULL,
    portfolio    UUID         NOT NULL,
    into_key     VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    from_key     VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    state        VARCHAR(16)  NOT NULL,
    record       LONGTEXT     NOT NULL,
    merged_by    VARCHAR(255) NOT NULL,
    merged_at    DATETIME(6)  NOT NULL,
    undone_by    VARCHAR(255) NULL,
    undone_at    DATETIME(6)  NULL,
    version      BIGINT       NOT NULL,
    KEY workload_merge_portfolio (portfolio, merged_at, id),
    CONSTRAINT workload_merge_portfolio FOREIGN KEY (portfolio) REFERENCES portfolio (id) ON DELETE CASCADE
);
