import { parseFacts } from '../parse-facts.js';
import type { ActivityRecord } from './activity-record.js';
import { recordKind, recordSchemas } from './record-schema.js';

/** Reads one record by the schema of its kind, or says what is wrong with it. */
export function readRecord(given: unknown): ActivityRecord {
  const { kind } = parseFacts(recordKind, given);
  return parseFacts<ActivityRecord>(recordSchemas[kind], given);
}
