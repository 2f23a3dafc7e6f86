CREATE TABLE `badge_addresses` (
	`public_id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `badge_addresses_record_id_unique` ON `badge_addresses` (`record_id`);
