CREATE TABLE `ledger_entries` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` text NOT NULL,
	`by_id` text NOT NULL,
	`by_role` text NOT NULL,
	`type` text NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_entry_for_each_step` ON `ledger_entries` (`kind`,`record_id`,`sequence`);
--> statement-breakpoint
CREATE TRIGGER `ledger_entries_stay` BEFORE UPDATE ON `ledger_entries` BEGIN SELECT RAISE(ABORT, 'what happened stays as it was written'); END;
--> statement-breakpoint
CREATE TRIGGER `ledger_entries_remain` BEFORE DELETE ON `ledger_entries` BEGIN SELECT RAISE(ABORT, 'what happened is not removed'); END;
--> statement-breakpoint
CREATE TABLE `records` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`owner_id` text NOT NULL,
	`title` text NOT NULL,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`assigned` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`kind`, `id`)
);
--> statement-breakpoint
CREATE INDEX `records_by_status` ON `records` (`kind`,`status`);
--> statement-breakpoint
CREATE INDEX `records_by_owner` ON `records` (`kind`,`owner_id`);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email_address` text NOT NULL,
	`name` text NOT NULL,
	`roles` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_address_unique` ON `people` (`email_address`);
--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`email_address` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`content` blob NOT NULL,
	`at` text DEFAULT CURRENT_TIMESTAMP NOT NULL
);
--> statement-breakpoint
CREATE INDEX `files_by_record` ON `files` (`kind`,`record_id`);
--> statement-breakpoint
CREATE TABLE `status_places` (
	`key` text PRIMARY KEY NOT NULL,
	`list` integer NOT NULL,
	`place` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_badge_at_each_place` ON `status_places` (`list`,`place`);
--> statement-breakpoint
CREATE TABLE `status_changes` (
	`list` integer NOT NULL,
	`place` integer NOT NULL,
	`sequence` integer NOT NULL,
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`change` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_change_for_each_step` ON `status_changes` (`list`,`place`,`sequence`);
--> statement-breakpoint
CREATE TABLE `issued_badges` (
	`key` text PRIMARY KEY NOT NULL,
	`badge` text NOT NULL
);
