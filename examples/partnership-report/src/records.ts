import { type Row, rowsOf } from './csv-files.js';
import { surveyAnswersIn } from './survey.js';

/** How each table is read: a row becomes one record or several, which the library then checks. */
function tables(survey: string): Readonly<Record<string, (row: Row) => readonly unknown[]>> {
  return {
    'cops.csv': ({ id, ...active }) => [
      {
        kind: 'cop',
        id,
        ...(active['active from'] && { activeFrom: active['active from'] }),
        activeTo: active['active to'] || null,
      },
    ],
    'sessions.csv': ({ cop, date, status }) => [{ kind: 'session', cop, date, status }],
    'training-events.csv': ({ id, date, participants = '' }) => [
      {
        kind: 'training-event',
        id,
        date,
        participants: participants.split(';').flatMap((person) => person.trim() || []),
      },
    ],
    'consultations.csv': ({ person, date, minutes }) => [
      { kind: 'consultation', person, date, minutes: numberIn(minutes) },
    ],
    'survey.csv': (row) => surveyAnswersIn(row, survey),
  };
}

/** A number that is written in digits; anything else stays as it is, for the library to refuse. */
function numberIn(written: string | undefined): unknown {
  return /^\d+$/.test(written ?? '') ? Number(written) : written;
}

/** Records one after another, and the row that the latest came from. */
export interface RecordSource {
  readonly records: AsyncIterable<unknown>;
  /** File and row of a record, by its index; `undefined` where there is none. */
  originOf(index: number): string | undefined;
}

/** Every record of a folder of tables. */
export function recordsIn(folder: URL, survey: string): RecordSource {
  const starts: { readonly file: string; readonly index: number }[] = [];
  let index = 0;
  async function* records() {
    for (const [file, recordsOf] of Object.entries(tables(survey))) {
      starts.push({ file, index });
      for await (const row of rowsOf(new URL(file, folder))) {
        for (const record of recordsOf(row)) {
          yield record;
          index += 1;
        }
      }
    }
  }
  return {
    records: records(),
    originOf(wanted) {
      const start = starts.filter((one) => one.index <= wanted).at(-1);
      return start && `${start.file}, record ${wanted - start.index + 1}`;
    },
  };
}
