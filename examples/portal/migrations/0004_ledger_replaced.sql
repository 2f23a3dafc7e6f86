CREATE TRIGGER `ledger_entries_are_not_replaced` BEFORE INSERT ON `ledger_entries`
WHEN EXISTS (SELECT 1 FROM `ledger_entries` WHERE `position` = NEW.`position`)
OR EXISTS (
	SELECT 1 FROM `ledger_entries`
	WHERE `kind` = NEW.`kind` AND `record_id` = NEW.`record_id` AND `sequence` = NEW.`sequence`
)
BEGIN SELECT RAISE(ABORT, 'what happened is not replaced'); END;
