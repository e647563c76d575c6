CREATE TABLE note (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    organisation VARCHAR(255) NOT NULL,
    text         VARCHAR(255) NOT NULL
);
