CREATE TABLE IF NOT EXISTS `courses` (
    `code` VARCHAR(8) NOT NULL,
    `passed_by` SMALLINT NOT NULL DEFAULT 50,
    PRIMARY KEY (`code`),
    CONSTRAINT `ck_courses_passed_by` CHECK ((`passed_by` >= 0) AND (`passed_by` <= 100) AND (`passed_by` >= 50))
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''courses.code has no default for the rows that are there''' FROM `courses` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'courses' AND COLUMN_NAME = 'code') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `courses`
    ADD COLUMN IF NOT EXISTS `code` VARCHAR(8) NOT NULL,
    ADD COLUMN IF NOT EXISTS `passed_by` SMALLINT NOT NULL DEFAULT 50,
    ADD PRIMARY KEY IF NOT EXISTS (`code`),
    ADD CONSTRAINT IF NOT EXISTS `ck_courses_passed_by` CHECK ((`passed_by` >= 0) AND (`passed_by` <= 100) AND (`passed_by` >= 50));

CREATE TABLE IF NOT EXISTS `results` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `course` VARCHAR(8) NOT NULL,
    `score` SMALLINT,
    `mail` VARCHAR(320) NOT NULL,
    `weight` SMALLINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_results_mail` UNIQUE (`mail`),
    CONSTRAINT `ck_results_score` CHECK (score <> 13),
    CONSTRAINT `ck_results_score_percent` CHECK ((`score` >= 0) AND (`score` <= 100)),
    CONSTRAINT `ck_results_mail` CHECK (`mail` LIKE '%@%' AND `mail` <> 'VALUE'),
    CONSTRAINT `ck_results_weight` CHECK ((`weight` >= 0) AND (`weight` <= 100)),
    CONSTRAINT `fk_results_course` FOREIGN KEY (`course`) REFERENCES `courses` (`code`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''results.course has no default for the rows that are there''' FROM `results` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'results' AND COLUMN_NAME = 'course') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''results.mail has no default for the rows that are there''' FROM `results` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'results' AND COLUMN_NAME = 'mail') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `results`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL AUTO_INCREMENT,
    ADD COLUMN IF NOT EXISTS `course` VARCHAR(8) NOT NULL,
    ADD COLUMN IF NOT EXISTS `score` SMALLINT,
    ADD COLUMN IF NOT EXISTS `mail` VARCHAR(320) NOT NULL,
    ADD COLUMN IF NOT EXISTS `weight` SMALLINT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD UNIQUE INDEX IF NOT EXISTS `uq_results_mail` (`mail`),
    ADD CONSTRAINT IF NOT EXISTS `ck_results_score` CHECK (score <> 13),
    ADD CONSTRAINT IF NOT EXISTS `ck_results_score_percent` CHECK ((`score` >= 0) AND (`score` <= 100)),
    ADD CONSTRAINT IF NOT EXISTS `ck_results_mail` CHECK (`mail` LIKE '%@%' AND `mail` <> 'VALUE'),
    ADD CONSTRAINT IF NOT EXISTS `ck_results_weight` CHECK ((`weight` >= 0) AND (`weight` <= 100)),
    ADD FOREIGN KEY IF NOT EXISTS `fk_results_course` (`course`) REFERENCES `courses` (`code`);
