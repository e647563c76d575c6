-- One machine, several files.

-- The keys by which other files know the workload, as JSON. Beside the workload and not in a table of their own: they are
-- read and written with it, and an import reads them all at once. A workload's own key wins over another's alias.
ALTER TABLE workload
    ADD COLUMN aliases LONGTEXT NOT NULL DEFAULT '[]';

-- How the row was told to be about a workload that is known, as JSON.
ALTER TABLE file_import_row
    ADD COLUMN matched LONGTEXT NULL;
