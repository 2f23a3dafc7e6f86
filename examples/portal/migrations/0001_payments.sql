CREATE TABLE `application_answers` (
	`application_id` text NOT NULL,
	`step` text NOT NULL,
	`answers` text NOT NULL,
	PRIMARY KEY(`application_id`, `step`)
);
--> statement-breakpoint
CREATE TABLE `application_materials` (
	`application_id` text NOT NULL,
	`material` text NOT NULL,
	`file_id` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	PRIMARY KEY(`application_id`, `material`)
);
--> statement-breakpoint
CREATE TABLE `charges` (
	`reference` text PRIMARY KEY NOT NULL,
	`memo` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`description` text NOT NULL,
	`begun_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `charges_memo_unique` ON `charges` (`memo`);
--> statement-breakpoint
CREATE TABLE `settlements` (
	`reference` text PRIMARY KEY NOT NULL,
	`charge` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`received_on` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `settlements_by_charge` ON `settlements` (`charge`);
--> statement-breakpoint
CREATE TABLE `refunds` (
	`reference` text PRIMARY KEY NOT NULL,
	`settlement` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`reason` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `refunds_by_settlement` ON `refunds` (`settlement`);
