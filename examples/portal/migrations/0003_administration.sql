CREATE INDEX `ledger_by_type` ON `ledger_entries` (`type`);
--> statement-breakpoint
CREATE INDEX `ledger_by_person` ON `ledger_entries` (`by_id`);
--> statement-breakpoint
CREATE INDEX `ledger_by_instant` ON `ledger_entries` (`at`);
--> statement-breakpoint
CREATE TRIGGER `an_administrator_stays` BEFORE UPDATE OF `roles` ON `people`
WHEN EXISTS (SELECT 1 FROM json_each(OLD.`roles`) WHERE value = 'administrator')
AND NOT EXISTS (SELECT 1 FROM json_each(NEW.`roles`) WHERE value = 'administrator')
AND NOT EXISTS (
	SELECT 1 FROM `people` AS other, json_each(other.`roles`)
	WHERE other.`id` <> OLD.`id` AND json_each.value = 'administrator'
)
BEGIN SELECT RAISE(ABORT, 'an administrator stays'); END;
