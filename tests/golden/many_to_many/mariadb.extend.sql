CREATE TABLE IF NOT EXISTS `courses` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE `courses`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL AUTO_INCREMENT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);

CREATE TABLE IF NOT EXISTS `students` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE `students`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL AUTO_INCREMENT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);

CREATE TABLE IF NOT EXISTS `enrolments` (
    `student_id` BIGINT NOT NULL,
    `course_id` BIGINT NOT NULL,
    PRIMARY KEY (`student_id`, `course_id`),
    CONSTRAINT `fk_enrolments_student_id` FOREIGN KEY (`student_id`) REFERENCES `students` (`id`) ON DELETE CASCADE,
    CONSTRAINT `fk_enrolments_course_id` FOREIGN KEY (`course_id`) REFERENCES `courses` (`id`) ON DELETE CASCADE,
    INDEX `ix_enrolments_course_id` (`course_id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''enrolments.student_id has no default for the rows that are there''' FROM `enrolments` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'enrolments' AND COLUMN_NAME = 'student_id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''enrolments.course_id has no default for the rows that are there''' FROM `enrolments` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'enrolments' AND COLUMN_NAME = 'course_id') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `enrolments`
    ADD COLUMN IF NOT EXISTS `student_id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `course_id` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`student_id`, `course_id`),
    ADD INDEX IF NOT EXISTS `ix_enrolments_course_id` (`course_id`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_enrolments_student_id` (`student_id`) REFERENCES `students` (`id`) ON DELETE CASCADE,
    ADD FOREIGN KEY IF NOT EXISTS `fk_enrolments_course_id` (`course_id`) REFERENCES `courses` (`id`) ON DELETE CASCADE;
