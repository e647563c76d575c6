-- How CSV files of unknown form are read, as people have confirmed it; organisation-wide, for a CMDB has one form for all
-- portfolios. headings_key is a digest of the headings: a file with exactly these is read by the mapping.
CREATE TABLE column_mapping (
    id           UUID         NOT NULL PRIMARY KEY,
    organisation VARCHAR(63)  NOT NULL,
    name         VARCHAR(255) COLLATE utf8mb4_uca1400_ai_ci NOT NULL,
    headings_key VARCHAR(64)  NOT NULL,
    content      LONGTEXT     NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    updated_at   DATETIME(6)  NOT NULL,
    version      BIGINT       NOT NULL,
    UNIQUE KEY column_mapping_unique_name (organisation, name),
    KEY column_mapping_headings (organisation, headings_key)
);

-- No foreign key: an import keeps saying what read it when the mapping is gone.
ALTER TABLE file_import
    ADD COLUMN mapping         UUID         NULL,
    ADD COLUMN mapping_name    VARCHAR(255) NULL,
    ADD COLUMN mapping_version BIGINT       NULL;
