-- Two sources that say different things of one field: the value that stands and the one that does not, and the rule that
-- chose. One row a field and source that does not stand; other_id is what all editions of that source have in common.
CREATE TABLE field_conflict (
    id           UUID         NOT NULL PRIMARY KEY,
    organisation VARCHAR(63)  NOT NULL,
    portfolio    UUID         NOT NULL,
    kind         VARCHAR(16)  NOT NULL,
    item_key     VARCHAR(530) COLLATE utf8mb4_nopad_bin NOT NULL,
    field        TEXT         COLLATE utf8mb4_nopad_bin NOT NULL,
    value        LONGTEXT     NOT NULL,
    value_source LONGTEXT     NOT NULL,
    other_value  LONGTEXT     NOT NULL,
    other_source LONGTEXT     NOT NULL,
    other_id     VARCHAR(512) COLLATE utf8mb4_nopad_bin NOT NULL,
    rule         VARCHAR(32)  NOT NULL,
    state        VARCHAR(16)  NOT NULL,
    choice       VARCHAR(16)  NULL,
    chosen_by    VARCHAR(255) NULL,
    created_at   DATETIME(6)  NOT NULL,
    updated_at   DATETIME(6)  NOT NULL,
    version      BIGINT       NOT NULL,
    KEY field_conflict_created (portfolio, created_at, id),
    KEY field_conflict_item (portfolio, item_key),
    CONSTRAINT field_conflict_portfolio FOREIGN KEY (portfolio) REFERENCES portfolio (id) ON DELETE CASCADE
);

-- What the row says that stands against what another source said, as JSON.
ALTER TABLE file_import_row
    ADD COLUMN contests LONGTEXT NULL;
