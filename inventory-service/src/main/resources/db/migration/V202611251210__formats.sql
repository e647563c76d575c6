-- What an application is made of (from an SBOM): read and replaced whole with it, like the disks of a machine.
ALTER TABLE application
    ADD COLUMN components LONGTEXT NOT NULL DEFAULT '[]' AFTER intent;

-- Files that may hold secrets are forgotten with their preview from now on, so also those that wait since before.
DELETE chunk
FROM file_import_chunk chunk
    JOIN file_import f ON f.id = chunk.file_import
WHERE f.format = 'terraform-state'
  AND f.state = 'PREVIEW';
