CREATE TABLE IF NOT EXISTS `a_table_whose_name_is_nearly_as_long_as_postgresql_takes_it` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `a_column_with_a_long_name` BIGINT,
    `another_column_with_a_long_name` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_a_table_whose_name_is_nearly_as_long_as_postgresql__22bf87a1` UNIQUE (`a_column_with_a_long_name`, `another_column_with_a_long_name`),
    CONSTRAINT `ck_a_table_whose_name_is_nearly_as_long_as_postgresql__e1272eba` CHECK (another_column_with_a_long_name > 0),
    CONSTRAINT `fk_a_table_whose_name_is_nearly_as_long_as_postgresql__27d267db` FOREIGN KEY (`a_column_with_a_long_name`) REFERENCES `a_table_whose_name_is_nearly_as_long_as_postgresql_takes_it` (`id`),
    CONSTRAINT `fk_a_table_whose_name_is_nearly_as_long_as_postgresql__6d6f3173` FOREIGN KEY (`another_column_with_a_long_name`) REFERENCES `a_table_whose_name_is_nearly_as_long_as_postgresql_takes_it` (`id`),
    INDEX `ix_a_table_whose_name_is_nearly_as_long_as_postgresql__8b799aa6` (`a_column_with_a_long_name`, `another_column_with_a_long_name`)
) DEFAULT CHARACTER SET utf8mb4;
