-- Every column type and every kind of object of MariaDB 11.4, with values at their limits.
SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES';
SET time_zone = '+00:00';
CREATE SEQUENCE counter START WITH 100 INCREMENT BY 5 NOCACHE;
DO nextval(counter);
CREATE TABLE types (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  c_tiny TINYINT, c_bool BOOLEAN, c_small SMALLINT UNSIGNED, c_medium MEDIUMINT ZEROFILL, c_big BIGINT,
  c_ubig BIGINT UNSIGNED, c_dec DECIMAL(65,30), c_float FLOAT, c_double DOUBLE, c_bit BIT(64), c_bit1 BIT(1),
  c_date DATE, c_time TIME(6), c_datetime DATETIME(3), c_timestamp TIMESTAMP(6) NULL, c_year YEAR,
  c_char CHAR(10) CHARACTER SET latin1, c_varchar VARCHAR(200), c_bin BINARY(4), c_varbin VARBINARY(20),
  c_tinyblob TINYBLOB, c_blob BLOB, c_mediumblob MEDIUMBLOB, c_longblob LONGBLOB,
  c_tinytext TINYTEXT, c_text TEXT, c_mediumtext MEDIUMTEXT, c_longtext LONGTEXT,
  c_enum ENUM('a','b''c','d,e'), c_set SET('x','y','z'), c_json JSON, c_uuid UUID, c_inet4 INET4, c_inet6 INET6,
  c_point POINT, c_geometry GEOMETRY,
  c_sum BIGINT GENERATED ALWAYS AS (c_tiny + 1) VIRTUAL, c_stored VARCHAR(50) GENERATED ALWAYS AS (UPPER(c_varchar)) STORED,
  c_hidden INT INVISIBLE DEFAULT 7,
  c_seq INT DEFAULT nextval(counter)
) COMMENT 'every type';
INSERT INTO types (id, c_seq) VALUES (0, 1);
INSERT INTO types (id, c_tiny, c_bool, c_small, c_medium, c_big, c_ubig, c_dec, c_float, c_double, c_bit, c_bit1, c_date,
  c_time, c_datetime, c_timestamp, c_year, c_char, c_varchar, c_bin, c_varbin, c_tinyblob, c_blob, c_mediumblob, c_longblob,
  c_tinytext, c_text, c_mediumtext, c_longtext, c_enum, c_set, c_json, c_uuid, c_inet4, c_inet6, c_point, c_geometry,
  c_hidden, c_seq)
VALUES
 (2, -128, TRUE, 65535, 42, -9223372036854775808, 18446744073709551615,
  '-99999999999999999999999999999999999.999999999999999999999999999999', 16777217.1, 1.7976931348623157e308,
  b'1111111111111111111111111111111111111111111111111111111111111111', b'1', '9999-12-31', '-838:59:59.999999',
  '2026-10-25 02:30:00.123', '2038-01-19 03:14:07.999999', 2155, 'é', 'tab\tquote" comma, back\\slash', x'00FF0A22',
  x'00', x'00FF', x'0A0D22', x'5C4E', REPEAT(x'00FF', 100000), 'x', 'line
break\r\nNULL', '"', REPEAT('é', 50000), 'b''c', 'x,z', '{"a": [1, 2.50, null]}',
  '123e4567-e89b-12d3-a456-426614174000', '192.0.2.1', '2001:db8::1', ST_GeomFromText('POINT(1.1 -2.2)', 4326),
  ST_GeomFromText('GEOMETRYCOLLECTION(POINT(0 0),LINESTRING(0 0,1 1))'), 8, 2),
 (3, 0, FALSE, 0, 0, 0, 0, 0, 0.1, 2.2250738585072014e-308, b'0', b'0', '0000-00-00', '00:00:00',
  '0000-00-00 00:00:00', '1970-01-01 00:00:01', 0, '', '', '', '', '', '', '', '', '', '', '', '', 'a', '', '[]',
  '00000000-0000-0000-0000-000000000000', '0.0.0.0', '::', NULL, NULL, 0, 3),
 (4, NULL, NULL, 1, 1, 1, 1, 1, -3.4028235e38, -0.1, b'101', NULL, '2026-02-00', '12:00:00', '2026-11-24 09:00:00',
  '0000-00-00 00:00:00', 1901, 'NULL', 'NULL', 'NULL', 'NULL', 'NULL', 'NULL', 'NULL', 'NULL', 'NULL', 'NULL', '\\N',
  'NULL', 'd,e', 'y', '"NULL"', NULL, NULL, NULL, NULL, NULL, NULL, 4);
CREATE TABLE twins (id INT PRIMARY KEY, text VARCHAR(100), bytes VARBINARY(10));
INSERT INTO twins VALUES (1, '', ''), (2, NULL, NULL), (3, 'NULL', 'NULL'), (4, 'a "quoted", and
broken \\ line é 😀', x'00FF');
CREATE TABLE no_key (a INT, b VARCHAR(10));
INSERT INTO no_key VALUES (2, 'b'), (1, 'a'), (1, 'a'), (NULL, NULL);
CREATE TABLE `weird``name` (`sélect` INT PRIMARY KEY, `a,"b"` TEXT);
INSERT INTO `weird``name` VALUES (1, 'x');
CREATE TABLE ordered (a INT PRIMARY KEY, b VARCHAR(10) NOT NULL);
CREATE TABLE child (a INT PRIMARY KEY, parent INT NOT NULL, FOREIGN KEY (parent) REFERENCES ordered (a));
INSERT INTO ordered VALUES (2, 'two'), (1, 'one');
INSERT INTO child VALUES (1, 2);
CREATE TABLE empty_table (a INT PRIMARY KEY);
CREATE TABLE old_engine (a INT) ENGINE=MyISAM;
CREATE TABLE versioned (a INT PRIMARY KEY) WITH SYSTEM VERSIONING;
INSERT INTO versioned VALUES (1);
CREATE VIEW z_view AS SELECT a, b FROM ordered;
CREATE VIEW a_view AS SELECT a FROM z_view;
DELIMITER //
CREATE FUNCTION twice(n INT) RETURNS INT DETERMINISTIC BEGIN DECLARE r INT; SET r = n * 2; RETURN r; END //
CREATE PROCEDURE add_row(IN n INT) BEGIN INSERT INTO ordered VALUES (n, '$$'); END //
CREATE TRIGGER ordered_trigger BEFORE UPDATE ON ordered FOR EACH ROW BEGIN SET NEW.b = UPPER(NEW.b); END //
CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DISABLE DO BEGIN DELETE FROM no_key WHERE a = 99; END //
DELIMITER ;
